package org.w3id.diwan.serve.graph;

/** A small graph with everything a format must be able to say: parallel edges, open and imprecise dates, places, odd characters. */
final class EvidenceGraph {
    static final String TRIG = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX id: <https://w3id.org/diwan/id/>
            PREFIX source: <https://w3id.org/diwan/source/>
            PREFIX claim: <https://w3id.org/diwan/claim/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX statement: <https://w3id.org/diwan/statement/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            source:register {
              :Actor rdfs:subClassOf :Entity . :Person rdfs:subClassOf :Actor .
              id:league a :Body ; skos:prefLabel "The \\"League\\", <b>A & B</b>"@en , "\u0627\u0644\u0631\u0627\u0628\u0637\u0629"@ar .
              id:union a :Body ; skos:prefLabel "=Union, Ltd.;\\\\ \\u0001"@en .
              id:old-league a :Body ; dcterms:isReplacedBy id:league .
              id:jane-doe a :Person , :Entity , :Actor ; owl:sameAs <http://www.wikidata.org/entity/Q42> ;
                dcterms:description "Speaker of the union"@en ; skos:prefLabel "Jane Doe"@en , "\u062C\u064A\u0646 \u062F\u0648"@ar .
              id:summit a :Event ; skos:prefLabel "Summit"@en .
              id:harbour a :Place ; skos:prefLabel "Harbour"@en ; geo:lat 33.5 ; geo:long 44.25 .
              id:hill a :Place ; skos:prefLabel "Hill"@en ; geo:lat 34.0 ; geo:long -45.5 .
              id:wire a :Media . id:gazette a :Media . id:courier a :Media .
            }
            source:one {
              source:one a :Source ; dcterms:title "One <script>" ; dcterms:publisher id:gazette ; dcterms:issued "2024-02" .
              claim:01 a :Claim ; rdf:subject id:league ; rdf:predicate :memberOf ; rdf:object id:union ; :modality :Actual ;
                prov:hadPrimarySource source:one ; prov:wasAttributedTo id:wire ; :when "2024-01" ;
                :earliest "2024-01-01"^^xsd:date ; :latest "2024-01-31"^^xsd:date .
              claim:02 a :Claim ; rdf:subject id:league ; rdf:predicate :memberOf ; rdf:object id:union ; :modality :Denied ;
                prov:hadPrimarySource source:one .
              claim:03 a :Claim ; rdf:subject id:league ; rdf:predicate :supports ; rdf:object id:union ; :modality :Proposed ;
                prov:hadPrimarySource source:one ; :when "2024-03/.." ; :earliest "2024-03-01"^^xsd:date .
              claim:04 a :Claim ; rdf:subject id:jane-doe ; rdf:predicate :attended ; rdf:object id:summit ; :modality :Actual ;
                prov:hadPrimarySource source:one .
              claim:05 a :Claim ; rdf:subject id:summit ; rdf:predicate :locatedIn ; rdf:object id:harbour ; :modality :Actual ;
                prov:hadPrimarySource source:one .
              claim:06 a :Claim ; rdf:subject id:summit ; rdf:predicate :when ; rdf:object "2024-05-06/2024-05-07" ; :modality :Actual ;
                prov:hadPrimarySource source:one ; :when "2024-05-06/2024-05-07" ;
                :earliest "2024-05-06"^^xsd:date ; :latest "2024-05-07"^^xsd:date .
            }
            source:two {
              source:two a :Source ; dcterms:publisher id:courier .
              claim:07 a :Claim ; rdf:subject id:league ; rdf:predicate :memberOf ; rdf:object id:union ; :modality :Actual ;
                prov:hadPrimarySource source:two ; prov:wasAttributedTo id:wire ; :when "2024-03-01" ;
                :earliest "2024-03-01"^^xsd:date ; :latest "2024-03-01"^^xsd:date .
              claim:08 a :Claim ; rdf:subject id:hill ; rdf:predicate :borders ; rdf:object id:harbour ; :modality :Actual ;
                prov:hadPrimarySource source:two .
            }
            source:three {
              source:three a :Source ; dcterms:title "Three; at once" ; dcterms:issued "2024-04-02" .
              statement:s1 a :Statement ; :speaker id:jane-doe ; :when "2024-04-01" .
              claim:09 a :Claim ; rdf:subject id:league ; rdf:predicate :memberOf ; rdf:object id:union ; :modality :Actual ;
                prov:hadPrimarySource source:three ; prov:wasAttributedTo id:jane-doe ; :passage <https://w3id.org/diwan/source/three#char=5,9> ;
                :statedIn statement:s1 ; :when "../2023" ; :latest "2023-12-31"^^xsd:date .
            }
            """;

    private EvidenceGraph() {}
}
