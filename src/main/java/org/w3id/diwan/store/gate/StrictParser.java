package org.w3id.diwan.store.gate;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.google.common.base.Throwables;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.util.Context;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Problem.Location;
import org.w3id.diwan.model.file.NotUtf8Exception;
import org.w3id.diwan.model.file.Utf8Text;
import org.w3id.diwan.model.vocabulary.Format;

/**
 * Reads files of RDF and lets nothing pass that Jena would only warn of, mend in silence or fetch from elsewhere. All that is wrong goes to
 * the problems; reading goes on as far as the syntax allows.
 */
final class StrictParser {
    /** Where JSON-LD, which drops relative IRIs in silence, is made to believe it stands. */
    private static final String NOWHERE = "https://relative.invalid/";

    private final GateFindings problems;

    StrictParser(GateFindings problems) {
        this.problems = problems;
    }

    /**
     * Reads a file into a stream.
     *
     * @throws IOException if the file cannot be read
     */
    void parse(RdfFile file, StreamRDF to) throws IOException {
        if (file.format() == Format.RDFXML) {
            XmlProlog.check(file, problems);
        }
        try (InputStream bytes = file.open();
                CheckedInput input = new CheckedInput(file.isUtf8() ? Utf8Text.checked(bytes) : bytes)) {
            parse(file, input, to);
        } catch (ZipException | EOFException e) {
            problems.addError("broken-gzip", file.path(), "the file is not gzipped or not complete");
        }
    }

    private void parse(RdfFile file, CheckedInput input, StreamRDF to) throws IOException {
        Complaints complaints = new Complaints(file, input);
        IRIxResolver resolver = IRIxResolver.create()
                .noBase()
                .resolve(true)
                .allowRelative(false)
                .build();
        StrictProfile profile = new StrictProfile(complaints, resolver, NOWHERE);
        String base = file.format() == Format.JSONLD ? NOWHERE : null;
        Delivery delivery = new Delivery(to, file.bypassesProfile() ? profile::again : term -> term);
        try {
            Lang syntax = file.syntax();
            RDFParserRegistry.getFactory(syntax)
                    .create(syntax, profile)
                    .read(input, base, syntax.getContentType(), delivery, settings());
        } catch (RuntimeException e) {
            delivery.rethrowFailure();
            // whatever else a parser throws, it throws because of the file
            complaints.unlessKnown(e);
        } catch (StackOverflowError e) {
            problems.addError("nested-too-deep", file.path(), "lists or objects are nested too deep to be read");
        }
        if (input.failure().isPresent()) {
            report(file, input.failure().get());
        }
    }

    private void report(RdfFile file, IOException failure) throws IOException {
        if (failure instanceof NotUtf8Exception bad) {
            problems.add(Problem.error(
                    "not-utf8",
                    new Location(file.path().toString(), bad.line(), bad.column()),
                    "the bytes are not UTF-8: save the file in that encoding"));
        } else {
            throw failure;
        }
    }

    private static Context settings() {
        JsonLdOptions options = new JsonLdOptions((address, how) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "nothing is fetched: put what " + address + " says into the file");
        });
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        return RIOT.getContext().copy().set(LangJSONLD11.JSONLD_OPTIONS, options);
    }

    /** Checks terms on their way, and tells failures of where the quads go from those of the file they come from. */
    private static final class Delivery extends StreamRDFWrapper {
        private final NodeTransform check;
        private Optional<RuntimeException> failure = Optional.empty();

        private Delivery(StreamRDF to, NodeTransform check) {
            super(to);
            this.check = check;
        }

        @Override
        public void triple(Triple triple) {
            Triple checked = NodeTransformLib.transform(check, triple);
            deliver(() -> super.triple(checked));
        }

        @Override
        public void quad(Quad quad) {
            Quad checked = NodeTransformLib.transform(check, quad);
            deliver(() -> super.quad(checked));
        }

        private void deliver(Runnable delivery) {
            try {
                delivery.run();
            } catch (RuntimeException e) {
                failure = Optional.of(e);
                throw e;
            }
        }

        private void rethrowFailure() {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }

    /** Turns everything Jena says of one file into problems. */
    private final class Complaints implements ErrorHandler {
        private final RdfFile file;
        private final CheckedInput input;
        private boolean any;

        private Complaints(RdfFile file, CheckedInput input) {
            this.file = file;
            this.input = input;
        }

        @Override
        public void warning(String message, long line, long column) {
            error(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            // a parser that was cut off says so in its own words
            if (input.failure().isEmpty()) {
                any = true;
                Location where =
                        new Location(file.path().toString(), (int) Math.max(0, line), (int) Math.max(0, column));
                problems.add(StrictProfile.problem(where, message));
            }
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
            throw new RiotException(message);
        }

        /** What the first of all causes says: the others mostly repeat it behind the names of their classes. */
        private String said(Throwable failure) {
            Throwable cause = Throwables.getRootCause(failure);
            String message = String.valueOf(cause.getMessage());
            return cause instanceof JsonLdError error && error.getCode() == JsonLdErrorCode.UNDEFINED_TERM
                    ? message.replaceFirst("\\. Change.*", ": define it in the context, or leave it out")
                    : message;
        }

        private void unlessKnown(RuntimeException failure) {
            if (!any) {
                error(said(failure), 0, 0);
            }
        }
    }
}
