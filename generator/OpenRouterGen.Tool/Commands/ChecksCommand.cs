using System.CommandLine;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

internal static class ChecksCommand
{
    public static Command Create(ToolContext context, Option<bool> json)
    {
        var id = new Argument<string?>("ID") { Description = "The check that is shown alone, with its example.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("checks", "Lists what 'diff' looks for, each with an example.") { id };
        command.SetAction(parsed =>
        {
            var checks = parsed.GetValue(id) is { } named ? [Find(named)] : CheckCatalog.All;
            if (parsed.GetValue(json))
            {
                WriteJson(checks, context.Screen);
            }
            else if (parsed.GetValue(id) is null)
            {
                WriteList(checks, context.Screen);
            }
            else
            {
                Write(checks[0], context.Screen);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Check Find(string id) => CheckCatalog.Find(id) ?? throw new ToolException(
        ExitCode.Usage,
        $"there is no check '{id}'{NearestName.QuestionOr(id, CheckCatalog.All.Select(check => check.Id), "'openroutergen checks' lists them")}");

    private static void WriteList(IReadOnlyList<Check> checks, Screen screen)
    {
        var width = checks.Max(check => check.Id.Length);
        foreach (var check in checks)
        {
            screen.WriteSentence($"{check.Id.PadRight(width)}  {check.Title}", width + 2);
        }

        screen.WriteLine(FormattableString.Invariant($"{checks.Count} checks."));
    }

    private static void Write(Check check, Screen screen)
    {
        screen.WriteLine($"{check.Id}: {check.Title}");
        screen.WriteLine($"can be: {Words(check)}");
        screen.WriteLine();
        screen.WriteSentence(check.Explanation);
        screen.WriteLine();
        screen.WriteLine("- " + check.ExampleOld.ReplaceLineEndings("\n  "));
        screen.WriteLine("+ " + check.ExampleNew.ReplaceLineEndings("\n  "));
    }

    private static void WriteJson(IReadOnlyList<Check> checks, Screen screen) => screen.Write(ReadableJson.Text(json =>
    {
        json.WriteStartArray();
        foreach (var check in checks)
        {
            json.WriteStartObject();
            json.WriteString("id", check.Id);
            json.WriteString("title", check.Title);
            json.WriteString("explanation", check.Explanation);
            json.WriteString("verdicts", Words(check));
            json.WriteString("exampleOld", check.ExampleOld);
            json.WriteString("exampleNew", check.ExampleNew);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }));

    private static string Words(Check check) => string.Join(", ", ReportWords.Of(check.Possible));
}
