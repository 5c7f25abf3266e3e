using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OpenRouterGen.Tool.Commands;

/// <summary>Help with examples at its end.</summary>
internal sealed class ExampleHelp(HelpAction inner) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string> s_examples = new(StringComparer.Ordinal)
    {
        ["update"] = """
              openroutergen update                     what OpenRouter publishes now
              openroutergen update --check             only looks: 0 the same, 11 newer, 10 it breaks
              openroutergen update --from api.yaml     a document of your own
              openroutergen update --from lock         the files as they are, after a change of an overlay
            """,
        ["diff"] = """
              openroutergen diff                       what is published, against what the project has
              openroutergen diff old.yaml new.yaml     two files
              openroutergen diff main:openrouter/openapi.yaml lock --fail-on source
            """,
        ["checks"] = """
              openroutergen checks                     all of them, in a line each
              openroutergen checks member-removed      one, with its example
            """,
        ["emit"] = """
              openroutergen emit generated             what the project's build compiles, a type a file
              openroutergen emit surface --surface     declarations alone, to be reviewed
              openroutergen emit api --from api.yaml --namespace My.Api --no-bundled-overlay
            """,
        ["docs"] = """
              openroutergen docs reference             what the project's build compiles, as pages
              openroutergen docs --write-templates templates    ours, to be changed
              openroutergen docs reference --templates templates
              openroutergen docs reference --from bundled --json
            """,
        ["validate"] = """
              openroutergen validate api.yaml          each mistake with its line
              openroutergen validate *.yaml --format sarif > mistakes.sarif
            """,
        ["convert"] = """
              openroutergen convert swagger.json api.yaml
              openroutergen convert old.yaml new.json --force
            """,
        ["models"] = """
              openroutergen models --supports resolution=4K --supports seed
              openroutergen models --streams --max-price 0.05 --sort price
              openroutergen models --live --json       what the service says now
            """,
        ["show"] = """
              openroutergen show openai/gpt-image-2
            """,
        ["check"] = """
              openroutergen check openai/gpt-image-2 --set resolution=4K --set n=2
              openroutergen check --set aspect_ratio=16:9       which models take it
              openroutergen check --request - < request.json    a request of your own
              openroutergen check openai/gpt-image-2 --set resolution=8K --fit
            """,
        ["estimate"] = """
              openroutergen estimate openai/gpt-image-2 --set quality=high
              openroutergen estimate --set resolution=4K --set n=4
            """,
        ["image"] = """
              openroutergen image "a red panda"        the cheapest model, a file in this folder
              openroutergen image "the same in winter" --model openai/gpt-image-2 --reference panda.png
              openroutergen image "a fox" --set resolution=4K --n 4 --fit --max-cost 0.50 --out "foxes/{model}-{n}"
              openroutergen image --batch prompts.jsonl --model qwen/qwen-image-3 --parallel 4 --budget 5
            """,
        ["serve"] = """
              openroutergen serve --port 5200          prints what to set, and answers until Ctrl+C
              openroutergen serve --fail 429:2,cut --latency 500
            """,
        ["playground"] = """
              openroutergen playground                 http://127.0.0.1:5210
              openroutergen playground --port 0 --pictures ~/pictures
            """,
        ["verify-live"] = """
              openroutergen verify-live                with OPENROUTER_API_KEY, for at most 0.10 USD
              openroutergen verify-live --emulator     tries the command out
            """,
        ["mcp"] = """
              openroutergen mcp --max-cost 2 --max-cost-per-call 0.20
            """,
    };

    public override bool ClearsParseErrors => true;

    /// <summary>Adds the examples to the help of a command and of all below it.</summary>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new ExampleHelp((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = inner.Invoke(parseResult);
        if (s_examples.TryGetValue(parseResult.CommandResult.Command.Name, out var examples))
        {
            parseResult.InvocationConfiguration.Output.WriteLine("Examples:\n" + examples);
        }

        return code;
    }
}
