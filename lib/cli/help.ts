/** What `flux --help` prints. */
export const help = `Flux Schema: a description of a domain in English to a proved database schema.

Usage
  flux design <brief.txt | -> --out <dir> [--name <name>] [--target <id>] [--queries <file.sql>]
              [--prove] [--force] [--json]
  flux prove <dir> [--database-url <url>] [--json]
  flux targets [--json]
  flux --help | --version

design   Reads the brief (- for standard input), writes the export into <dir>, prints the summary.
           --name    names the design; otherwise the name is read from the brief
           --target  the tool to export for (flux targets lists them)
           --queries the SQL your application runs: its indexes are part of the design, findings on it are printed
           --prove   also applies, compares, rolls back and re-applies the migration on PGlite,
                     and asks its planner how each query is answered
           --force   replaces files in <dir> that were edited or that flux did not write
prove    Proves an exported directory on PGlite, PostgreSQL in this process. With --database-url, on that server:
         in a scratch database that is created for the proof and dropped after it; nothing else is touched.

Exit codes: 0 success, 1 not proved, 2 bad usage.
`;
