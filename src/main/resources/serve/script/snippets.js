// The query as a program asks it.

const quoted = (text, quote) => text.replaceAll("\\", "\\\\").replaceAll(quote, "\\" + quote);

/** [{name, text}] of a query at an address. */
export function snippets(query, address) {
  const triple = quoted(query, '"');
  return [
    {name: "curl", text: `curl -H 'Accept: text/csv' --data-urlencode 'query=${query.replaceAll("'", "'\\''")}' '${address}'\n`},
    {name: "Python", text: `import io, urllib.request
import pandas

query = """${triple}"""
request = urllib.request.Request("${address}", query.encode("utf-8"),
    {"Content-Type": "application/sparql-query", "Accept": "text/csv"})
with urllib.request.urlopen(request) as answer:
    table = pandas.read_csv(io.TextIOWrapper(answer, "utf-8"))
print(table)
`},
    {name: "R", text: `library(httr2)

query <- "${triple}"
table <- request("${address}") |>
  req_headers(Accept = "text/csv") |>
  req_body_raw(query, type = "application/sparql-query") |>
  req_perform() |>
  resp_body_string() |>
  (\\(csv) read.csv(text = csv, encoding = "UTF-8"))()
print(table)
`},
    {name: "Java", text: `import java.net.URI;
import java.net.http.*;

public class Ask {
    public static void main(String[] arguments) throws Exception {
        String query = """
${quoted(query, '"').split("\n").map(line => "                " + line).join("\n")}
                """;
        HttpRequest request = HttpRequest.newBuilder(URI.create("${address}"))
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build();
        System.out.print(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
`},
  ];
}
