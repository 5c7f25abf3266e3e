using System.CommandLine;
using System.Text.Json;
using OpenRouter;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

internal static class CheckCommand
{
    private const string Description = "Says what models would do with a request, which is not sent. Exits with 5 when it is refused.";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var fit = new Option<bool>("--fit") { Description = "Shows the request as the model takes it, and what had to change." };
        var arguments = new RequestArguments();
        var catalogs = new CatalogArguments();
        var command = new Command("check", Description) { fit };
        arguments.AddTo(command);
        catalogs.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var catalog = await catalogs.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
            var request = await arguments.ReadAsync(parsed, catalog, context, cancellationToken).ConfigureAwait(false);
            return Report(CatalogReader.Meant(catalog, request.Model), request, parsed.GetValue(fit), parsed.GetValue(json), context.Screen);
        });
        return command;
    }

    /// <summary>Shows what models would do with a request.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(IReadOnlyList<SnapshotEntry> entries, ImageGenerationRequest request, bool fits, bool asJson, Screen screen)
    {
        var models = entries.Select(entry => Check(entry, request, fits)).ToList();
        var problems = RequestReader.Problems(request, entries);
        if (asJson)
        {
            screen.Write(Json(models, problems));
        }
        else
        {
            Write(models, problems, screen);
        }

        return problems.Count > 0 || models.TrueForAll(model => (model.Fitted?.Report ?? model.Report).Verdict == ParameterVerdict.Refused)
            ? ExitCode.Refused
            : ExitCode.Done;
    }

    private static CheckedModel Check(SnapshotEntry entry, ImageGenerationRequest request, bool fits)
    {
        var sent = request.Model.Length == 0 ? request with { Model = entry.Id } : request;
        return new CheckedModel(entry, entry.Check(sent)) { Fitted = fits ? sent.FitTo(entry) : null };
    }

    private static void Write(List<CheckedModel> models, IReadOnlyList<ParameterProblem> problems, Screen screen)
    {
        foreach (var problem in problems)
        {
            screen.WriteSentence($"The request is invalid: {problem}", 2);
        }

        foreach (var model in models)
        {
            screen.WriteLine($"{model.Entry.Id}: {Word(model.Report.Verdict)}");
            var judged = new TextTable();
            foreach (var parameter in model.Report.Parameters.Where(parameter => models.Count == 1 || parameter.Verdict != ParameterVerdict.Accepted))
            {
                judged.Add(parameter.Parameter, Word(parameter.Verdict), parameter.Reason);
            }

            judged.Write(screen, "  ");
            if (model.Fitted is { } fitted)
            {
                foreach (var change in fitted.Changes)
                {
                    screen.WriteSentence("  changed: " + change, 4);
                }

                screen.WriteLine(RequestReader.Json(fitted.Request));
            }
        }

        if (models.Count != 1)
        {
            screen.WriteLine(FormattableString.Invariant($"{models.Count(model => !model.IsRefused)} of {models.Count} models take it."));
        }
    }

    private static string Json(List<CheckedModel> models, IReadOnlyList<ParameterProblem> problems) => ReadableJson.Text(json =>
    {
        json.WriteStartObject();
        json.WriteList("problems", problems.Select(problem => problem.ToString()!));
        json.WriteStartArray("models");
        foreach (var model in models)
        {
            Write(json, model);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, CheckedModel model)
    {
        json.WriteStartObject();
        json.WriteString("id", model.Entry.Id);
        json.WriteString("verdict", Word(model.Report.Verdict));
        json.WriteStartArray("parameters");
        foreach (var parameter in model.Report.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Parameter);
            json.WriteString("verdict", Word(parameter.Verdict));
            json.WriteString("reason", parameter.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (model.Fitted is { } fitted)
        {
            json.WriteList("changes", fitted.Changes.Select(change => change.ToString()));
            json.WritePropertyName("request");
            json.WriteRawValue(RequestReader.Json(fitted.Request));
        }

        json.WriteEndObject();
    }

    private static string Word(ParameterVerdict verdict) => verdict switch
    {
        ParameterVerdict.Accepted => "accepted",
        ParameterVerdict.Undecided => "undecided",
        ParameterVerdict.Ignored => "ignored",
        ParameterVerdict.Refused => "refused",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };
}
