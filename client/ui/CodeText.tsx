interface CodeTextProps {
  readonly className?: string;
  readonly children: string;
}

/** Text as it is written, which scrolls where it is too long. */
export function CodeText({ className, children }: CodeTextProps) {
  return (
    // What scrolls can be reached by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={className} tabIndex={0}>
      {children}
    </pre>
  );
}
