package org.w3id.diwan.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.format.UnreadableArticle;
import org.w3id.diwan.article.proposal.Proposer;
import org.w3id.diwan.article.proposal.Proposer.KnownName;
import org.w3id.diwan.article.proposal.Proposer.Proposed;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.rdf.ontology.OntologyReader;

/** One reader for all tests, over the dossier that comes with Diwan. */
final class TestReader {
    static final Reading REGISTER;
    static final Vocabulary VOCABULARY;
    static final ArticleReader READER;

    static {
        try (ShippedFolder embedded = DossierReader.shipped()) {
            VOCABULARY = OntologyReader.readShipped();
            REGISTER = new DossierReader(VOCABULARY).read(embedded.path());
            READER = new ArticleReader(REGISTER, VOCABULARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestReader() {}

    static MachineReading read(String text) {
        return read(text, LocalDate.of(2024, 7, 25));
    }

    static MachineReading read(String text, LocalDate day) {
        try {
            return READER.read(
                    new ArticleInput(new SourceId("test"), "test.txt", Optional.of(day)),
                    text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableArticle e) {
            throw new AssertionError(e);
        }
    }

    /** Reads with what a model is said to propose. */
    static MachineReading read(String text, Proposed proposed) {
        Proposer model = new Proposer() {
            @Override
            public String name() {
                return "model";
            }

            @Override
            public Proposed propose(String article, List<KnownName> known) {
                return proposed;
            }
        };
        try {
            return READER.read(
                    new ArticleInput(new SourceId("test"), "test.txt", Optional.of(LocalDate.of(2024, 7, 25))),
                    text.getBytes(StandardCharsets.UTF_8),
                    model);
        } catch (UnreadableArticle e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The claims as "subject relation object modality". */
    static List<String> claims(MachineReading machine) {
        return machine.reading().claims().stream()
                .map(claim -> claim.subject() + " " + claim.property() + " "
                        + claim.value().<String>match(ref -> ref.value(), figure -> "", period -> "")
                        + " " + claim.modality())
                .toList();
    }
}
