import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * One Neo4j server with the settings of HOME/conf/neo4j.conf, run as a single-file program:
 * {@code java -cp 'lib/*' Server.java HOME}.
 *
 * It prints {@code READY <bolt port>} when it can be used, and stops when its standard input ends,
 * so that it never outlives the process that started it. LOCAL_NEO4J_PASSWORD, where set, becomes
 * the password of the user neo4j.
 */
public class Server {
    public static void main(String[] args) {
        try {
            serve(args);
            System.exit(0);
        } catch (Throwable error) {
            // Neo4j's own threads would keep the process alive.
            error.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(String[] args) throws Exception {
        var home = Path.of(args[0]).toAbsolutePath();
        var service = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(home.resolve("conf").resolve("neo4j.conf"))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));

        var password = System.getenv("LOCAL_NEO4J_PASSWORD");
        if (password != null) setPassword(service.database("system"), password);
        var database = (GraphDatabaseAPI) service.database("neo4j");
        var port = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        System.out.println("READY " + port);
        System.out.flush();

        while (System.in.read() != -1) {
            // Only its end matters.
        }
    }

    private static void setPassword(GraphDatabaseService system, String password) {
        try {
            system.executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                    Map.of("password", password));
        } catch (QueryExecutionException error) {
            // The one refusal that means there is nothing to do.
            if (!error.getMessage().contains("cannot be the same")) throw error;
        }
    }
}
