package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;

/** Fetches values of entities in version 1.0: {@code POST /reconcile/extend}. */
final class ExtendServlet extends JsonBodyServlet {
    private final transient CurrentRegister register;
    private final transient Extension extension;

    ExtendServlet(CurrentRegister register, Extension extension) {
        this.register = register;
        this.extension = extension;
    }

    @Override
    Object answer(JsonNode body, Wanted wanted) throws RefusedRequest {
        return extension.answer(body, register.get(), wanted);
    }
}
