package org.w3id.diwan.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.w3id.diwan.query.entity.CurrentRegister;
import org.w3id.diwan.serve.ServedGraph;

/** Asks version 0.2 as OpenRefine does, over a small graph. */
@NullMarked
final class ReconcileClient {
    static final String PREFIXES = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX id: <https://w3id.org/diwan/id/>
            PREFIX source: <https://w3id.org/diwan/source/>
            PREFIX claim: <https://w3id.org/diwan/claim/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            """;

    static final String DATA = PREFIXES + """
            source:register {
              id:lloyd-austin a :Person, :Actor, :Entity ; skos:prefLabel "Lloyd Austin"@en , "لويد أوستن"@ar , "لۆید ئۆستن"@ckb ;
                dcterms:description "A <b>secretary</b>"@en ; owl:sameAs <http://www.wikidata.org/entity/Q941013> .
              id:austin-texas a :Place, :Entity ; skos:prefLabel "Austin"@en ; owl:sameAs <https://sws.geonames.org/4671654/> ;
                geo:lat 30.27 ; geo:long -97.74 .
              id:high-commission a :Body, :Actor, :Entity ; skos:prefLabel "High Commission"@en ;
                skos:altLabel "HCM"@en .
              id:high-commission-of-jordan a :Body, :Actor, :Entity ; skos:prefLabel "High Commission"@en .
              id:defense-secretary a :Post, :Entity ; skos:prefLabel "Defense Secretary"@en ; :postIn id:the-ministry .
              id:the-ministry a :GovernmentOffice, :Body, :Actor, :Entity ; skos:prefLabel "The Ministry"@en ; :country id:arland .
              id:arland a :Place, :Entity ; skos:prefLabel "Arland"@en .
              id:the-conference a :Meeting, :Event, :Entity ; skos:prefLabel "The Conference"@en .
              id:austin-of-yore dcterms:isReplacedBy id:austin-of-old .
              id:austin-of-old dcterms:isReplacedBy id:lloyd-austin .
            }
            source:gazette {
              id:lloyd-austin :holdsPost id:defense-secretary .
              id:high-commission :partOf id:the-ministry .
              id:high-commission-of-jordan :partOf id:austin-texas .
              claim:1 a :Claim ; rdf:subject id:lloyd-austin ; rdf:predicate :holdsPost ; rdf:object id:defense-secretary ;
                :modality :Actual ; :when "2021" ; prov:hadPrimarySource source:gazette .
              claim:2 a :Claim ; rdf:subject id:lloyd-austin ; rdf:predicate :holdsPost ; rdf:object id:defense-secretary ;
                :modality :Actual ; :when "2024-01" ; prov:hadPrimarySource source:gazette ; prov:wasAttributedTo id:the-ministry .
              claim:3 a :Claim ; rdf:subject id:lloyd-austin ; rdf:predicate :holdsPost ; rdf:object id:the-ministry ;
                :modality :Denied ; :when "2025" ; prov:hadPrimarySource source:gazette .
              claim:4 a :Claim ; rdf:subject id:the-ministry ; rdf:predicate :figure ; rdf:object 2500 ;
                :modality :Actual ; :bound :AtLeast ; :unit :Troops ; prov:hadPrimarySource source:gazette .
              claim:6 a :Claim ; rdf:subject id:the-conference ; rdf:predicate :when ;
                rdf:object "2024-07-22/2024-07-23"^^<http://id.loc.gov/datatypes/edtf/EDTF> ;
                :earliest "2024-07-22"^^<http://www.w3.org/2001/XMLSchema#date> ;
                :latest "2024-07-23"^^<http://www.w3.org/2001/XMLSchema#date> ;
                :modality :Actual ; prov:hadPrimarySource source:gazette .
            }
            """;

    /** Looks at the graph for every request, and waits for what comes of it. */
    static final CurrentRegister.Pace ATTENTIVE =
            new CurrentRegister.Pace(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(1));

    private final ServedGraph served;

    ReconcileClient(ServedGraph served) {
        this.served = served;
    }

    /** A server over the data. */
    static ServedGraph serve() {
        return ServedGraph.of(
                DATA, server -> server.module(connections -> new ReconcileModule(connections, ATTENTIVE)));
    }

    JsonNode ask(String query) throws IOException {
        HttpResponse<String> answer = served.get("reconcile?queries=" + ServedGraph.encoded("{\"q0\": " + query + "}"));
        expectSchema("answers", answer);
        return json(answer).at("/q0/result");
    }

    /** Sends a form whose values are not yet encoded. */
    HttpResponse<String> post(String form) {
        StringBuilder encoded = new StringBuilder();
        for (String pair : List.of(form.split("&", -1))) {
            int equals = pair.indexOf('=');
            encoded.append(encoded.isEmpty() ? "" : "&")
                    .append(pair, 0, equals + 1)
                    .append(ServedGraph.encoded(pair.substring(equals + 1)));
        }
        return served.send(served.request("reconcile")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded.toString())));
    }

    static List<String> entities(JsonNode items) {
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.path("id").textValue()));
        return ids;
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }

    static void expectProblem(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("detail").textValue()).isNotBlank().doesNotContain("Exception");
    }

    static void expectSchema(String kind, HttpResponse<String> answer) {
        AnswerSchemas.expect("0.2", kind, answer);
    }
}
