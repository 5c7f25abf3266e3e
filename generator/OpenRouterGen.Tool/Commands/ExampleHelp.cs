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
