using System.Globalization;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Overlays;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Shared;
using Xunit.Abstractions;

namespace OpenRouterGen.Core.Tests.Overlays;

/// <summary>
/// What each published overlay does to each published document, against a walk over the tree that knows no JSONPath. A target that one of the
/// two documents does not have is a warning in the overlay's own line.
/// </summary>
public sealed class PublishedOverlayTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Open_enums_marks_every_node_with_an_enum_of_two_and_nothing_else() => Each("open-enums", (before, after, problems) =>
    {
        var expected = Nodes(before).Where(node => node.Value is SpecMapping mapping && Length(mapping["enum"]) > 1).Select(node => node.Path).ToList();
        Assert.Equal(expected, Nodes(after)
            .Where(node => node.Value is SpecMapping mapping && mapping["x-speakeasy-unknown-values"] is SpecScalar { Text: "allow" })
            .Select(node => node.Path));
        Assert.Single(expected, path => path.EndsWith("/discriminator/mapping", StringComparison.Ordinal));
        Assert.Equal(Nodes(before).Count() + expected.Count, Nodes(after).Count());
        Assert.Empty(problems);
        return $"{expected.Count} nodes marked, {expected.Count(path => path.Contains("/example", StringComparison.Ordinal))} of them in examples";
    });

    [SharedFact]
    public void Remove_rss_takes_the_media_type_and_two_parameters() => Each("remove-rss-responses", (before, after, problems) =>
    {
        var media = Nodes(before).Where(node => node.Path.EndsWith("/content/application~1rss+xml", StringComparison.Ordinal)).ToList();
        var parameters = Nodes(before)
            .Where(node => node.Value is SpecMapping mapping && mapping["name"] is SpecScalar { Text: "use_rss" or "use_rss_chat_links" }).ToList();
        Assert.Equal(Nodes(before).Count() - media.Concat(parameters).Sum(node => Nodes(node.Value).Count()), Nodes(after).Count());
        Assert.DoesNotContain(Nodes(after), node => node.Path.Contains("rss", StringComparison.Ordinal));
        Assert.Equal(3 - media.Count - parameters.Count, problems.Count);
        return $"{media.Count} media types and {parameters.Count} parameters removed";
    });

    [SharedFact]
    public void Add_headers_gives_every_path_three_parameters() => Each("add-headers", (before, after, problems) =>
    {
        var root = (SpecMapping)after;
        var paths = ((SpecMapping)root["paths"]!).Entries;
        Assert.Equal(3, ((SpecMapping)((SpecMapping)root["components"]!)["parameters"]!).Entries.Count);
        Assert.Equal(3, ((SpecSequence)((SpecMapping)root["x-speakeasy-globals"]!)["parameters"]!).Items.Count);
        Assert.All(paths,
            path => Assert.Equal(3, Assert.IsType<SpecSequence>(((SpecMapping)path.Value)["parameters"]).Items.TakeLast(3)
                .Count(item => item is SpecMapping reference && reference["$ref"] is not null)));
        Assert.Equal(((SpecMapping)((SpecMapping)before)["paths"]!).Entries.Count, paths.Count);
        Assert.Empty(problems);
        return $"{paths.Count} paths";
    });

    [SharedFact]
    public void Allof_simplify_takes_the_parts_that_repeat_an_enum() => Each("allof-simplify", (before, after, problems) =>
    {
        var removed = Nodes(before).Where(IsRepeatedEnum).ToList();
        Assert.DoesNotContain(Nodes(after), IsRepeatedEnum);
        Assert.Equal(Nodes(before).Count() - removed.Sum(node => Nodes(node.Value).Count()), Nodes(after).Count());
        Assert.Equal(removed.Count == 0 ? ["ORG0031 7:13"] : [], problems);
        return $"{removed.Count} parts removed";
    });

    [SharedFact]
    public void Boolean_parameters_become_booleans() => Each("boolean-query-params", (before, after, problems) =>
    {
        var texts = Nodes(before).Where(node => IsBooleanText(node) && node.Path.Contains("/parameters/", StringComparison.Ordinal)).ToList();
        Assert.All(texts,
            node => Assert.Equal("boolean", ((SpecScalar)((SpecMapping)Nodes(after).Single(other => other.Path == node.Path).Value)["type"]!).Text));
        Assert.Equal(texts.Count == 0 ? ["ORG0031 7:13"] : [], problems);
        return $"{texts.Count} parameters";
    });

    [SharedFact]
    public void The_alias_is_a_second_tag() => Each("deprecated-beta-responses-alias", (before, after, problems) =>
    {
        var operation = (SpecMapping)((SpecMapping)((SpecMapping)((SpecMapping)after)["paths"]!)["/responses"]!)["post"]!;
        Assert.Equal("beta.responses", ((SpecScalar)((SpecSequence)operation["tags"]!).Items[^1]).Text);
        Assert.Equal("beta.responses", ((SpecScalar)((SpecMapping)((SpecSequence)((SpecMapping)after)["tags"]!).Items[^1])["name"]!).Text);
        Assert.Empty(problems);
        return string.Join(", ", ((SpecSequence)operation["tags"]!).Items.Cast<SpecScalar>().Select(tag => tag.Text));
    });

    [SharedFact]
    public void Sixteen_members_become_nullable() => Each("nullable-model-fields", (before, after, problems) =>
    {
        var marked = Nodes(after)
            .Where(node => node.Value is SpecMapping mapping && mapping["nullable"] is SpecScalar { Text: "true" } flag
                && flag.Spot.File.EndsWith(".overlay.yaml", StringComparison.Ordinal)).Select(node => node.Path).ToList();
        Assert.Equal(16, marked.Count + problems.Count);
        Assert.All(marked, path => Assert.Matches("^/components/schemas/(DefaultParameters|TopProviderInfo|BaseResponsesResult)/properties/[a-z_]+$", path));
        Assert.Equal(Nodes(before).Count() + marked.Count(path => ((SpecMapping)Nodes(before).Single(node => node.Path == path).Value)["nullable"] is null),
            Nodes(after).Count());
        return $"{marked.Count} members";
    });

    [SharedFact]
    public void All_seven_and_the_bundled_one_together_give_a_client()
    {
        var overlays = SharedFolder.Overlays.Append(Path.Combine(SharedFolder.Repository, "spec", "openrouter.overlay.yaml"))
            .Select(path => new SpecSource(Path.GetFileName(path), File.ReadAllText(path),
                Bundled: path.EndsWith("openrouter.overlay.yaml", StringComparison.Ordinal)))
            .ToEquatableList();
        foreach (var document in SharedFolder.Documents)
        {
            var result = SpecCompiler.Compile(
                new SpecSources(new SpecSource(Path.GetFileName(document), File.ReadAllText(document), Bundled: false), overlays,
                    EquatableList<SpecSource>.Empty, new BuildOptions()), CancellationToken.None);
            Assert.True(result.Model is not null,
                string.Join("\n", result.Problems.Select(problem => $"{problem.Descriptor.Id} {problem.Spot.Line}: {problem.Message}")));
            Assert.All(result.Problems,
                problem => Assert.True(problem.Descriptor.Severity == ProblemSeverity.Info
                    || problem.Descriptor == ProblemCatalog.OverlayActionWithoutMatch, problem.Message));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(document)}: {result.Model.Types.Count} types"));
        }
    }

    private void Each(string overlay, Func<SpecNode, SpecNode, List<string>, string> check)
    {
        foreach (var path in SharedFolder.Documents)
        {
            var text = File.ReadAllText(path);
            var document = Spec.Read(text, path);
            var problems = new ProblemSink();
            var file = SharedFolder.Overlay(overlay);
            OverlayApplier.Apply(document, Spec.Read(File.ReadAllText(file), file), new OverlayOptions(ReportUnmatched: true, Strict: false), problems,
                CancellationToken.None);
            Assert.All(problems.Problems, problem => Assert.Equal((file, ProblemCatalog.OverlayActionWithoutMatch), (problem.Spot.File, problem.Descriptor)));
            var reported = problems.Problems
                .Select(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Descriptor.Id} {problem.Spot.Line}:{problem.Spot.Column}")).ToList();
            var unmatched = reported.Count == 0 ? "nothing unmatched" : string.Join(", ", reported);
            output.WriteLine($"{overlay} on {Path.GetFileName(path)}: {check(Spec.Read(text, path).Root, document.Root, reported)}; {unmatched}");
        }
    }

    private static bool IsRepeatedEnum((string Path, SpecNode Value) node) =>
        node.Value is SpecMapping mapping && mapping["enum"] is not null && mapping["$ref"] is null && node.Path.Split('/') is [.., "allOf", _];

    private static bool IsBooleanText((string Path, SpecNode Value) node) =>
        node.Value is SpecMapping mapping && mapping["x-openrouter-type"] is SpecScalar { Text: "boolean" }
            && node.Path.EndsWith("/schema", StringComparison.Ordinal);

    private static int Length(SpecNode? node) => node switch
    {
        SpecMapping mapping => mapping.Entries.Count,
        SpecSequence sequence => sequence.Items.Count,
        SpecScalar { Kind: SpecScalarKind.String } text => text.Text.Length,
        _ => 0,
    };

    /// <summary>Every node with its JSON Pointer, in the order of the document.</summary>
    private static IEnumerable<(string Path, SpecNode Value)> Nodes(SpecNode root)
    {
        var open = new Stack<(string Path, SpecNode Value)>([(string.Empty, root)]);
        while (open.TryPop(out var node))
        {
            yield return node;
            var children = node.Value switch
            {
                SpecMapping mapping => mapping.Entries.Select(entry => (node.Path + "/" + entry.Key.Replace("~", "~0").Replace("/", "~1"), entry.Value)),
                SpecSequence sequence => sequence.Items.Select((item, index) => (node.Path + "/" + index.ToString(CultureInfo.InvariantCulture), item)),
                _ => [],
            };
            foreach (var child in children.Reverse())
            {
                open.Push(child);
            }
        }
    }
}
