#!/bin/bash
# Puts nginx with TLS in front of Diwan, below /diwan/, and checks what clients get: once with --trust-proxy, once with --public-url.
#   src/test/clients/nginx.sh [COMMAND THAT RUNS DIWAN]        (default: ./diwan)
# Needs nginx, openssl and curl. Ends with the number of checks that failed.
set -u
cd "$(dirname "$0")/../../.."
diwan=(${@:-./diwan})
folder=$(mktemp -d)
port=$((20000 + RANDOM % 10000))
tls=$((port + 10000))
public=https://localhost:$tls/diwan
failed=0
running=()

stop() { for process in "${running[@]}"; do kill "$process" 2>/dev/null && wait "$process" 2>/dev/null; done; running=(); }
trap 'stop; rm -rf "$folder"' EXIT

ask() { curl -s --cacert "$folder/certificate.pem" "$@"; }

# check NAME PATTERN: whether what is read has a line of the pattern
check() {
    if grep -qE -- "$2"; then echo "  ok      $1"; else echo "  FAILED  $1"; failed=$((failed + 1)); fi
}
# refuse NAME PATTERN: whether it has none
refuse() {
    if grep -qP -- "$2"; then echo "  FAILED  $1"; failed=$((failed + 1)); else echo "  ok      $1"; fi
}

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -keyout "$folder/key.pem" -out "$folder/certificate.pem" 2>/dev/null
sed "s|@FOLDER@|$folder|; s|@PORT@|$port|; s|@TLS@|$tls|" src/test/clients/nginx.conf > "$folder/nginx.conf"
printf 'curator: only for tests\n' > "$folder/passwords.txt"

serve() {
    "${diwan[@]}" up --mem --port "$port" --passwords "$folder/passwords.txt" "$@" > "$folder/diwan.log" 2>&1 &
    running+=($!)
    nginx -c "$folder/nginx.conf" &
    running+=($!)
    for ((i = 0; i < 120; i++)); do
        ask -o "$folder/ping" -f "$public/\$/ping" && return
        sleep 1
    done
    cat "$folder/diwan.log" "$folder/error.log"
    exit 1
}

checks() {
    ask "$public/" > "$folder/start.html"
    check "the start page is there" '<title>' < "$folder/start.html"
    for page in '' id/iraq.html source/rudaw-2024-01-25.html ontology questions sparql 'search?q=iraq' 'graph?focus=iraq&format=svg' nothing/here; do
        refuse "no link of /$page leaves /diwan/" '(href|src|action)="/(?!diwan/)' < <(ask -H 'Accept: text/html, image/svg+xml;q=0.9' "$public/$page")
    done
    check "the style sheet is found" '^200' < <(ask -o "$folder/css" -w '%{http_code}' "$public/diwan.css")
    check "a thing leads to its document" "^[Ll]ocation: ($public|/diwan)/id/iraq\." < <(ask -D - -o /dev/null -H 'Accept: text/turtle' "$public/id/iraq")
    check "and the document is there" '^200' < <(ask -L -o /dev/null -w '%{http_code}' -H 'Accept: text/turtle' "$public/id/iraq")
    check "the service names its endpoint" "endpoint> <$public/sparql>" < <(ask -H 'Accept: application/n-triples' "$public/sparql")
    check "a query is answered" '"boolean" : true' < <(ask --data-urlencode 'query=ASK { ?s ?p ?o }' "$public/sparql")
    check "the manifest leads to pages" "\"url\":\"$public/id/" < <(ask "$public/reconcile")
    check "the dataset names its dump" "dataDump.* <$public/dump" < <(ask -H 'Accept: text/turtle' "$public/dataset" | tr '\n' ' ')
    check "the description names the server" '"url" *: *"\."' < <(ask "$public/openapi.json")
    check "errors lead back to the start" 'href="/diwan/"' < <(ask -H 'Accept: text/html' "$public/id/nobody-of-that-name")
    update=(--data-urlencode 'update=INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> 1 } }' "$public/update")
    check "a stranger may not write" '^401' < <(ask -o /dev/null -w '%{http_code}' "${update[@]}")
    check "a curator may" '^20[04]' < <(ask -o /dev/null -w '%{http_code}' -u 'curator:only for tests' "${update[@]}")
    check "from a page of this server too" '^20[04]' \
        < <(ask -o /dev/null -w '%{http_code}' -u 'curator:only for tests' -H "Origin: https://localhost:$tls" "${update[@]}")
    spoofed=(-H 'Forwarded: host=evil.example;proto=http' -H 'X-Forwarded-Host: evil.example' -H 'X-Forwarded-Server: evil.example'
        -H 'X-Forwarded-Port: 666' -H 'X-Forwarded-Prefix: /evil' -H 'X-Proxied-Https: off' -H 'X-Forwarded-For: 10.0.0.1')
    refuse "headers that a client sends change nothing" 'evil|666|"http://' < <(ask "${spoofed[@]}" "$public/reconcile" | sed 's|"http://[a-z.]*w3|"|g')
}

echo "--trust-proxy"
serve --trust-proxy
checks
stop
echo "--public-url"
serve --public-url "$public/"
checks
stop
echo "$failed failed"
exit "$failed"
