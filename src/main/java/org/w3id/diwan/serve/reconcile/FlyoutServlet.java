package org.w3id.diwan.serve.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * A line about a suggested entity, type or property: {@code /reconcile/flyout/entity?id=...}.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/#flyout-services">0.2, flyout services</a>
 */
final class FlyoutServlet extends JsonServlet {
    private final transient CurrentRegister register;
    private final transient Ontology ontology;

    FlyoutServlet(CurrentRegister register, Ontology ontology) {
        this.register = register;
        this.ontology = ontology;
    }

    @Override
    Object answer(HttpServletRequest request, Wanted wanted) throws RefusedRequest {
        String id = required(request, "id");
        return switch (Optional.ofNullable(request.getPathInfo()).orElse("")) {
            case "/entity" -> entity(id, wanted);
            case "/type" -> term(id, ontology.types().contains(Ontology.localName(id)), wanted);
            case "/property" -> term(id, ontology.properties().containsKey(Ontology.localName(id)), wanted);
            default -> throw RefusedRequest.with(404, "Shown are entity, type and property.");
        };
    }

    private Map<String, String> entity(String id, Wanted wanted) throws RefusedRequest {
        Known known = register.get().entity(id).orElseThrow(() -> RefusedRequest.with(404, "There is no such entity."));
        return shown(known.id(), known.name(wanted.languages()).text(), known.description());
    }

    private Map<String, String> term(String id, boolean known, Wanted wanted) throws RefusedRequest {
        if (!known) {
            throw RefusedRequest.with(404, "There is no such term.");
        }
        String name = Ontology.localName(id);
        return shown(name, ontology.term(name, wanted).name(), ontology.definition(name));
    }

    private static Map<String, String> shown(String id, String name, String text) {
        return Map.of("id", id, "html", "<p><strong>" + escaped(name) + "</strong> " + escaped(text) + "</p>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
