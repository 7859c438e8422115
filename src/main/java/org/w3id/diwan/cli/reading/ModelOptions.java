package org.w3id.diwan.cli.reading;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.w3id.diwan.article.language.LanguageModel;
import org.w3id.diwan.article.language.ModelSettings;
import org.w3id.diwan.cli.terminal.CommandOptions;
import org.w3id.diwan.cli.terminal.UserFile;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import picocli.CommandLine.Option;

/**
 * Which language model helps to read, if any. What the command line does not say may stand in a properties file or in the environment, as
 * {@code model-url} or {@code DIWAN_MODEL_URL}. The server's key stands there only.
 */
public final class ModelOptions extends CommandOptions {
    private static final String MODEL = "model";
    private static final String URL = "model-url";
    private static final String KEY = "model-key";
    private static final String OLLAMA = "http://localhost:11434/v1";
    private static final List<String> OTHERS = List.of(
            "--model-url",
            "--model-config",
            "--model-cache",
            "--allow-remote-model",
            "--max-calls",
            "--no-second-question",
            "--dry-run");

    @Option(names = "--model", paramLabel = "NAME")
    private Optional<String> model;

    @Option(names = "--model-url", paramLabel = "URL")
    private Optional<String> url;

    @Option(names = "--model-config", paramLabel = "FILE")
    private Optional<Path> config;

    @Option(names = "--model-cache", paramLabel = "FOLDER", defaultValue = "model-answers")
    private Path cache;

    @Option(names = "--allow-remote-model")
    private boolean remote;

    @Option(names = "--max-calls", paramLabel = "NUMBER", defaultValue = "1000")
    private int mostCalls;

    @Option(names = "--no-second-question")
    private boolean unchecked;

    @Option(names = "--dry-run")
    private boolean dryRun;

    public boolean isDryRun() {
        return dryRun;
    }

    /**
     * The model, if one is named.
     *
     * @param definitions what the ontology's terms mean
     * @param environment the variables of the environment
     */
    Optional<LanguageModel> model(
            Vocabulary vocabulary, Map<String, String> definitions, Map<String, String> environment)
            throws IOException {
        Properties file = new Properties();
        if (config.isPresent()) {
            file.load(new StringReader(UserFile.read(config.get())));
        }
        Optional<String> name = model.or(() -> value(MODEL, file, environment));
        if (name.isEmpty()) {
            String other =
                    String.join(", ", OTHERS.stream().filter(this::isGiven).toList());
            refuse(!other.isEmpty(), other + ": name the model too, with --model.");
            return Optional.empty();
        }
        URI address = address(url.or(() -> value(URL, file, environment)).orElse(OLLAMA));
        String key = value(KEY, file, environment).orElse("");
        ModelSettings settings = new ModelSettings(name.get(), address, key, mostCalls, !unchecked);
        if (!settings.isLocal()) {
            warn(settings);
        }
        return Optional.of(new LanguageModel(settings, cache, vocabulary, definitions));
    }

    private void warn(ModelSettings settings) {
        String host = settings.url().getHost();
        refuse(
                !remote,
                host
                        + " is not this machine: the articles would be sent there. If they may be, add --allow-remote-model.");
        boolean open =
                !settings.key().isEmpty() && !"https".equals(settings.url().getScheme());
        refuse(open, "the key would be sent to " + host + " for all to read; give an address that begins with https.");
        command()
                .commandLine()
                .getErr()
                .println("The text of each article, with the names found in it, is sent to " + host + " (model "
                        + settings.model() + ").");
    }

    private URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw usage(text + ": a model's address is one such as " + OLLAMA + ".");
    }

    private static Optional<String> value(String name, Properties file, Map<String, String> environment) {
        String variable = "DIWAN_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(file.getProperty(name))
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
