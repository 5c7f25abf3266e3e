using System.Text;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Overlays;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Repository;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Limits;

/// <summary>The page of all limits, made of the bundled document and its overlay.</summary>
internal static class LimitPage
{
    public const string Path = "generator/docs/limits.md";

    private const string Document = "spec/openapi.yaml";
    private const string Overlay = "spec/openrouter.overlay.yaml";
    private const string OfTheDocument = "The document.";

    private static readonly (string Key, string Words)[] s_bounds =
    [
        ("minimum", "at least"), ("exclusiveMinimum", "more than"), ("maximum", "at most"), ("exclusiveMaximum", "less than"),
        ("minLength", "characters, at least"), ("maxLength", "characters, at most"), ("minItems", "items, at least"), ("maxItems", "items, at most"),
        ("pattern", "matches"),
    ];

    public static IEnumerable<string> BoundKeys => s_bounds.Select(bound => bound.Key);

    public static IReadOnlyList<SpecMapping> Actions { get; } =
        [.. ((SpecMapping)Spec.Read(RepositoryFiles.Read(Overlay), Overlay).Root).Sequence("actions")!.Items.Cast<SpecMapping>()];

    public static string Text()
    {
        var page = new StringBuilder("""
            # Limits

            Every limit that a request of the bundled document has, how sure it is, and who says so. A test writes this page from `spec/openapi.yaml` and
            `spec/openrouter.overlay.yaml`, and another holds compiler, `Validate()`, `Check` and emulator against it.

            | strength | means |
            |---|---|
            | `schema` | a keyword of the document says it |
            | `prose` | the document or a guide says it in words |
            | `reported` | the guide says it for some models, and users report it for others |
            | `disputed` | sources contradict each other |
            | `undocumented` | a source says that there is a limit, and none says where it is |

            What is `refused` is an error in the compiler and a problem of `Validate()`; by a model's descriptors it is a warning, and refused by `Check`. What is
            `ignored` is a warning, and sent. What is `undecided` is never in the way: at most a warning that stays one where warnings are errors, nothing in
            `Validate()`, undecided in `Check`, and taken by the emulator.

            """.ReplaceLineEndings("\n"));
        Section(page, "One value", "limit", Bounds());
        Section(page, "Between parameters", "rule", Rules());
        Section(page, "Of a model", "what its descriptors say", Descriptors());
        return page.ToString();
    }

    private static void Section(StringBuilder page, string title, string says, IEnumerable<LimitRow> rows)
    {
        page.Append($"\n## {title}\n\n| parameter | {says} | otherwise | strength | source |\n|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            page.Append(row).Append('\n');
        }
    }

    private static IEnumerable<LimitRow> Bounds()
    {
        var document = Overlaid();
        var paths = document.Mapping("paths")!.Entries.SelectMany(path => Parameters(path.Key, (SpecMapping)path.Value));
        var schemas = from record in Requests()
                      let properties = document.Mapping("components")?.Mapping("schemas")?.Mapping(record.Name.Text)?.Mapping("properties")
                      where properties is not null
                      from property in properties.Entries
                      select (Id: $"{record.Name.Text}.{property.Key}", Schema: property.Value as SpecMapping);
        return from limited in schemas.Concat(paths)
               let says = limited.Schema is null ? string.Empty : Words(limited.Schema)
               where says.Length > 0
               let limit = limited.Schema!.Mapping(ExtensionKeys.Limit)
               select new LimitRow(limited.Id, says, "refused", limit?.Text("strength") ?? "schema", limit?.Text("source") ?? OfTheDocument);
    }

    private static IEnumerable<(string Id, SpecMapping? Schema)> Parameters(string path, SpecMapping operations) =>
        from operation in operations.Entries
        where operation.Value is SpecMapping
        from parameter in ((SpecMapping)operation.Value).Sequence("parameters")?.Items ?? []
        let mapping = parameter as SpecMapping
        where mapping is not null
        select ($"{operation.Key.ToUpperInvariant()} {path} {mapping.Text("name")}", mapping.Mapping("schema"));

    private static IEnumerable<LimitRow> Rules() =>
        from action in Actions
        from rule in action.Mapping("update")?.Sequence(ExtensionKeys.Rules)?.Items.Cast<SpecMapping>() ?? []
        select new LimitRow(rule.Text("id")!, rule.Text("message")!, rule.Text("effect") ?? "refused", rule.Text("strength")!, rule.Text("source")!);

    private static IEnumerable<LimitRow> Descriptors()
    {
        var catalog = Actions.Select(action => action.Mapping("update")?.Mapping(ExtensionKeys.Catalog)).OfType<SpecMapping>().Single();
        foreach (var parameter in catalog.Sequence("parameters")!.Items.Cast<SpecMapping>())
        {
            var harmless = parameter.Texts("harmless");
            var says = harmless.Count > 0
                ? $"what the model supports, or {string.Join(", ", harmless)}"
                : "supported by the model, and among the values that it lists";
            var (unsupported, unlisted) = (parameter.Text("unsupported") ?? "refused", parameter.Text("unlisted") ?? "refused");
            var otherwise = unsupported == unlisted ? unsupported : $"{unsupported} where it is not supported, {unlisted} where it is not listed";
            yield return new LimitRow(parameter.Text("name")!, says, otherwise, parameter.Text("strength")!, parameter.Text("source")!);
        }

        var options = catalog.Mapping("endpoints")!;
        yield return new LimitRow(
            string.Join('.', options.Texts("under")), "an option that the provider takes", "ignored", options.Text("strength")!, options.Text("source")!);
    }

    private static string Words(SpecMapping schema) => string.Join(
        ", ", s_bounds.Where(bound => schema.Text(bound.Key) is not null).Select(bound => $"{bound.Words} {schema.Text(bound.Key)}"));

    /// <summary>The records that are sent.</summary>
    private static IEnumerable<RecordModel> Requests()
    {
        var sources = new SpecSources(
            new SpecSource("openapi.yaml", RepositoryFiles.Read(Document), Bundled: false),
            new EquatableList<SpecSource>([new SpecSource("openrouter.overlay.yaml", RepositoryFiles.Read(Overlay), Bundled: true)]),
            EquatableList<SpecSource>.Empty,
            new BuildOptions { Json = "used" });
        return SpecCompiler.Compile(sources, CancellationToken.None).Model!.Types.OfType<RecordModel>()
            .Where(record => record.Json.HasFlag(JsonDirections.Write))
            .OrderBy(record => record.Name.Text, StringComparer.Ordinal);
    }

    private static SpecMapping Overlaid()
    {
        var problems = new ProblemSink();
        var document = Spec.Read(RepositoryFiles.Read(Document), Document);
        var overlay = Spec.Read(RepositoryFiles.Read(Overlay), Overlay);
        OverlayApplier.Apply(document, overlay, new OverlayOptions(ReportUnmatched: false), problems, CancellationToken.None);
        Assert.Empty(problems.Problems.Select(problem => problem.Message));
        return (SpecMapping)document.Root;
    }
}
