package org.w3id.diwan.serve.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposes what can be fetched of entities of a type: {@code /reconcile/extend/propose?type=Person}. */
final class ProposeServlet extends JsonServlet {
    private static final int USUAL_LIMIT = 50;

    private final transient Ontology ontology;

    ProposeServlet(Ontology ontology) {
        this.ontology = ontology;
    }

    @Override
    Object answer(HttpServletRequest request, Wanted wanted) throws RefusedRequest {
        int limit = number(request, "limit", USUAL_LIMIT);
        String type = Ontology.localName(
                Optional.ofNullable(request.getParameter("type")).orElse("Entity"));
        List<Term> properties = ontology.propertiesOf(type).stream()
                .limit(limit)
                .map(property -> ontology.term(property.id(), wanted))
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("type", type);
        answer.put("limit", limit);
        answer.put("properties", properties);
        return answer;
    }
}
