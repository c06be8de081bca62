/** What Neo4j 5 calls its own functions and what they take, a function a line. */
const SIGNATURES = `
Predicate
all(variable IN list WHERE predicate :: ANY) :: BOOLEAN
any(variable IN list WHERE predicate :: ANY) :: BOOLEAN
exists(input :: ANY) :: BOOLEAN
isEmpty(input :: STRING | LIST | MAP) :: BOOLEAN
none(variable IN list WHERE predicate :: ANY) :: BOOLEAN
single(variable IN list WHERE predicate :: ANY) :: BOOLEAN
Scalar
char_length(input :: STRING) :: INTEGER
character_length(input :: STRING) :: INTEGER
coalesce(input :: ANY, …) :: ANY
elementId(input :: NODE | RELATIONSHIP) :: STRING
endNode(input :: RELATIONSHIP) :: NODE
head(list :: LIST) :: ANY
id(input :: NODE | RELATIONSHIP) :: INTEGER
last(list :: LIST) :: ANY
length(input :: PATH) :: INTEGER
nullIf(v1 :: ANY, v2 :: ANY) :: ANY
properties(input :: NODE | RELATIONSHIP | MAP) :: MAP
randomUUID() :: STRING
size(input :: STRING | LIST) :: INTEGER
startNode(input :: RELATIONSHIP) :: NODE
timestamp() :: INTEGER
toBoolean(input :: STRING | INTEGER | BOOLEAN) :: BOOLEAN
toBooleanOrNull(input :: ANY) :: BOOLEAN
toFloat(input :: STRING | INTEGER | FLOAT) :: FLOAT
toFloatOrNull(input :: ANY) :: FLOAT
toInteger(input :: STRING | BOOLEAN | INTEGER | FLOAT) :: INTEGER
toIntegerOrNull(input :: ANY) :: INTEGER
type(input :: RELATIONSHIP) :: STRING
valueType(input :: ANY) :: STRING
Aggregating
avg(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION
collect(input :: ANY) :: LIST
count(input :: ANY) :: INTEGER
max(input :: ANY) :: ANY
min(input :: ANY) :: ANY
percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT
percentileDisc(input :: FLOAT, percentile :: FLOAT) :: INTEGER | FLOAT
stDev(input :: FLOAT) :: FLOAT
stDevP(input :: FLOAT) :: FLOAT
sum(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION
List
keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>
labels(input :: NODE) :: LIST<STRING>
nodes(input :: PATH) :: LIST<NODE>
range(start :: INTEGER, end :: INTEGER, step :: INTEGER) :: LIST<INTEGER>
reduce(accumulator = initial, variable IN list | expression :: ANY) :: ANY
relationships(input :: PATH) :: LIST<RELATIONSHIP>
reverse(input :: STRING | LIST) :: STRING | LIST
tail(input :: LIST) :: LIST
toBooleanList(input :: LIST) :: LIST<BOOLEAN>
toFloatList(input :: LIST) :: LIST<FLOAT>
toIntegerList(input :: LIST) :: LIST<INTEGER>
toStringList(input :: LIST) :: LIST<STRING>
Numeric
abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT
acos(input :: FLOAT) :: FLOAT
asin(input :: FLOAT) :: FLOAT
atan(input :: FLOAT) :: FLOAT
atan2(y :: FLOAT, x :: FLOAT) :: FLOAT
ceil(input :: FLOAT) :: FLOAT
cos(input :: FLOAT) :: FLOAT
cosh(input :: FLOAT) :: FLOAT
cot(input :: FLOAT) :: FLOAT
coth(input :: FLOAT) :: FLOAT
degrees(input :: FLOAT) :: FLOAT
e() :: FLOAT
exp(input :: FLOAT) :: FLOAT
floor(input :: FLOAT) :: FLOAT
haversin(input :: FLOAT) :: FLOAT
isNaN(input :: INTEGER | FLOAT) :: BOOLEAN
log(input :: FLOAT) :: FLOAT
log10(input :: FLOAT) :: FLOAT
pi() :: FLOAT
radians(input :: FLOAT) :: FLOAT
rand() :: FLOAT
round(value :: FLOAT, precision :: INTEGER, mode :: STRING) :: FLOAT
sign(input :: INTEGER | FLOAT) :: INTEGER
sin(input :: FLOAT) :: FLOAT
sinh(input :: FLOAT) :: FLOAT
sqrt(input :: FLOAT) :: FLOAT
tan(input :: FLOAT) :: FLOAT
tanh(input :: FLOAT) :: FLOAT
String
btrim(input :: STRING, trimCharacters :: STRING) :: STRING
left(original :: STRING, length :: INTEGER) :: STRING
lower(input :: STRING) :: STRING
ltrim(input :: STRING, trimCharacters :: STRING) :: STRING
normalize(input :: STRING, form :: STRING) :: STRING
replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING
right(original :: STRING, length :: INTEGER) :: STRING
rtrim(input :: STRING, trimCharacters :: STRING) :: STRING
split(original :: STRING, delimiters :: STRING | LIST<STRING>) :: LIST<STRING>
substring(original :: STRING, start :: INTEGER, length :: INTEGER) :: STRING
toLower(input :: STRING) :: STRING
toString(input :: ANY) :: STRING
toStringOrNull(input :: ANY) :: STRING
toUpper(input :: STRING) :: STRING
trim(input :: STRING) :: STRING
upper(input :: STRING) :: STRING
Temporal
date(input :: ANY, pattern :: STRING) :: DATE
date.realtime(timezone :: ANY) :: DATE
date.statement(timezone :: ANY) :: DATE
date.transaction(timezone :: ANY) :: DATE
date.truncate(unit :: STRING, input :: ANY, fields :: MAP) :: DATE
datetime(input :: ANY, pattern :: STRING) :: ZONED DATETIME
datetime.fromEpoch(seconds :: INTEGER | FLOAT, nanoseconds :: INTEGER | FLOAT) :: ZONED DATETIME
datetime.fromEpochMillis(milliseconds :: INTEGER | FLOAT) :: ZONED DATETIME
datetime.realtime(timezone :: ANY) :: ZONED DATETIME
datetime.statement(timezone :: ANY) :: ZONED DATETIME
datetime.transaction(timezone :: ANY) :: ZONED DATETIME
datetime.truncate(unit :: STRING, input :: ANY, fields :: MAP) :: ZONED DATETIME
duration(input :: ANY) :: DURATION
duration.between(from :: ANY, to :: ANY) :: DURATION
duration.inDays(from :: ANY, to :: ANY) :: DURATION
duration.inMonths(from :: ANY, to :: ANY) :: DURATION
duration.inSeconds(from :: ANY, to :: ANY) :: DURATION
localdatetime(input :: ANY, pattern :: STRING) :: LOCAL DATETIME
localdatetime.realtime(timezone :: ANY) :: LOCAL DATETIME
localdatetime.statement(timezone :: ANY) :: LOCAL DATETIME
localdatetime.transaction(timezone :: ANY) :: LOCAL DATETIME
localdatetime.truncate(unit :: STRING, input :: ANY, fields :: MAP) :: LOCAL DATETIME
localtime(input :: ANY, pattern :: STRING) :: LOCAL TIME
localtime.realtime(timezone :: ANY) :: LOCAL TIME
localtime.statement(timezone :: ANY) :: LOCAL TIME
localtime.transaction(timezone :: ANY) :: LOCAL TIME
localtime.truncate(unit :: STRING, input :: ANY, fields :: MAP) :: LOCAL TIME
time(input :: ANY, pattern :: STRING) :: ZONED TIME
time.realtime(timezone :: ANY) :: ZONED TIME
time.statement(timezone :: ANY) :: ZONED TIME
time.transaction(timezone :: ANY) :: ZONED TIME
time.truncate(unit :: STRING, input :: ANY, fields :: MAP) :: ZONED TIME
Spatial
point(input :: MAP) :: POINT
point.distance(from :: POINT, to :: POINT) :: FLOAT
point.withinBBox(point :: POINT, lowerLeft :: POINT, upperRight :: POINT) :: BOOLEAN
Vector
vector.similarity.cosine(a :: LIST, b :: LIST) :: FLOAT
vector.similarity.euclidean(a :: LIST, b :: LIST) :: FLOAT
`;

export interface CypherFunction {
  readonly name: string;
  readonly category: string;
  readonly arguments: readonly { readonly name: string; readonly type: string }[];
  readonly returns: string;
  readonly signature: string;
}

const FORM = /^([\w.]+)\((.*)\) :: (.+)$/;

/** Every function that a query may call. */
export const CYPHER_FUNCTIONS: readonly CypherFunction[] = readSignatures(SIGNATURES);

function readSignatures(text: string): CypherFunction[] {
  let category = '';
  return text
    .trim()
    .split('\n')
    .flatMap((line): CypherFunction[] => {
      const parts = FORM.exec(line);
      if (parts === null) {
        category = line;
        return [];
      }
      const [, name = '', given = '', returns = ''] = parts;
      return [{ name, category, arguments: readArguments(given), returns, signature: line }];
    });
}

function readArguments(text: string): { name: string; type: string }[] {
  return text
    .split(/, (?=[\w…]+(?: ::| IN|$))/)
    .filter((part) => part !== '' && part !== '…')
    .map((part) => {
      const [name = '', type = 'ANY'] = part.split(' :: ');
      return { name, type };
    });
}
