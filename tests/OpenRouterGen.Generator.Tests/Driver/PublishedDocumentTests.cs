using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Generator.Tests.Emission;
using Xunit.Abstractions;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>The documents that OpenRouter publishes compile, whole. Each test prints a row of the table of documents.</summary>
public class PublishedDocumentTests(ITestOutputHelper output)
{
    private static readonly ConcurrentDictionary<string, EmittedWhole> s_whole = new(StringComparer.Ordinal);

    // Those before the newest differ from it by little, and a whole client takes the compiler half a minute.
    private static readonly bool s_isEach = Environment.GetEnvironmentVariable("OPENROUTERGEN_DOCUMENTS") == "all";

    private static List<string> Names => Repository.Shared is null
        ? []
        : [.. Directory.EnumerateFiles(Path.Combine(Repository.Shared, "specs"), "*.yaml").Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    public static TheoryData<string> Documents() => [.. Names];

    public static TheoryData<string> WholeDocuments() => s_isEach ? Documents() : [.. Names.TakeLast(1)];

    [SharedTheory]
    [MemberData(nameof(WholeDocuments))]
    public void A_published_document_compiles_without_a_warning_and_every_operation_is_a_method(string document)
    {
        var (result, files) = Whole(document);
        Assert.DoesNotContain(result.Problems, problem => problem.Descriptor.Severity != ProblemSeverity.Info);
        Assert.InRange(result.Problems.Count(problem => problem.Descriptor == ProblemCatalog.UnionNotExpressible), 0, 3);

        Assert.InRange(files.Count, 1, 64);
        var compilation = EmittedCode.Compile(files.Select(file => EmittedCode.AsOrdinary(file.Text)));
        Assert.Empty(EmittedCode.Problems(compilation));
        foreach (var group in result.Model!.Client.Groups)
        {
            var client = compilation.Assembly.GetTypeByMetadataName("OpenRouter." + group.TypeName.Text)!;
            Assert.All(group.Operations, operation => Assert.Single(client.GetMembers(operation.Names.Method.Text)));
        }

        output.WriteLine(Row(document, result, files));
        Assert.Equal(File.ReadLines(Path.Combine(Repository.Shared!, "specs", document))
            .Count(line => line.StartsWith("      operationId:", StringComparison.Ordinal)), result.Model.Client.Groups.SelectMany(group => group.Operations)
            .Select(operation => operation.OperationId).Distinct().Count());
    }

    [SharedTheory]
    [MemberData(nameof(WholeDocuments))]
    public void Only_the_used_half_of_its_json_compiles_too_and_is_smaller(string document)
    {
        var all = Lines(Whole(document).Files);
        var files = ApiEmitter.Emit(Compile(document, new BuildOptions { Json = "used" }).Model!, CancellationToken.None);

        // Errors only, which costs half: the whole client and the used half of the bundled document are compiled with every warning.
        Assert.Empty(EmittedCode.Problems(EmittedCode.CompileToRun(files.Select(file => file.Text))));
        output.WriteLine(FormattableString.Invariant($"{document}: {all} lines with both directions, {Lines(files)} with the used ones"));
        Assert.InRange(all, 1, 170_000);
        Assert.InRange(Lines(files), 1, Math.Min(all, 120_000));
    }

    [SharedTheory]
    [MemberData(nameof(Documents))]
    public void No_type_of_it_says_a_word_twice_or_too_little(string document)
    {
        var names = Compile(document, new BuildOptions()).Model!.Types.Select(type => type.Name.Text).ToList();
        Assert.DoesNotContain(names, name => name.StartsWith('_') || name.Contains("ArrayItem", StringComparison.Ordinal) || SaysTwice(name));
        string[] tooLittle = ["Input", "Inputs", "Usage", "Formats", "StreamEvents", "OutputItems", "ListResponse", "TextDeltaEvent", "TextDoneEvent"];
        Assert.Empty(names.Intersect(tooLittle));
        Assert.All(["ResponseStreamEvent", "ResponseInput", "ResponseUsage", "ApiKeyList", "ChatMessage"], name => Assert.Contains(name, names));
    }

    [SharedTheory]
    [MemberData(nameof(Documents))]
    public void The_images_of_it_alone_are_a_small_client(string document)
    {
        var options = new BuildOptions { Tags = new EquatableList<string>(["Images"]) };
        var both = ApiEmitter.Emit(Compile(document, options).Model!, CancellationToken.None);
        var used = ApiEmitter.Emit(Compile(document, options with { Json = "used" }).Model!, CancellationToken.None);
        output.WriteLine(FormattableString.Invariant($"{document}, Images: {Lines(both)} lines with both directions, {Lines(used)} with the used ones"));
        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(both.Select(file => EmittedCode.AsOrdinary(file.Text)))));
        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(used.Select(file => EmittedCode.AsOrdinary(file.Text)))));
        Assert.InRange(Lines(both), 1, 12_000);
        Assert.InRange(Lines(used), 1, 8_000);
    }

    /// <summary>The whole client of a document, which two tests look at.</summary>
    private static EmittedWhole Whole(string document) => s_whole.GetOrAdd(document, name =>
    {
        var result = Compile(name, new BuildOptions());
        return new EmittedWhole(result, ApiEmitter.Emit(result.Model!, CancellationToken.None));
    });

    private static SpecResult Compile(string document, BuildOptions options) => SpecCompiler.Compile(
        new SpecSources(
            new SpecSource(document, File.ReadAllText(Path.Combine(Repository.Shared!, "specs", document)), Bundled: false),
            new EquatableList<SpecSource>([new SpecSource("openrouter.overlay.yaml", Repository.Read("spec/openrouter.overlay.yaml"), Bundled: true)]),
            new EquatableList<SpecSource>([new SpecSource("image-models.json", Repository.Read("spec/image-models.json"), Bundled: true)]),
            options),
        CancellationToken.None);

    // Words begin with a capital.
    private static bool SaysTwice(string name)
    {
        var words = Regex.Split(name, "(?<=[a-z0-9])(?=[A-Z])");
        return words.Zip(words.Skip(1)).Any(pair => pair.First == pair.Second);
    }

    private static int Lines(IEnumerable<GeneratedFile> files) => files.Sum(file => file.Text.AsSpan().Count('\n'));

    private static string Row(string document, SpecResult result, IReadOnlyList<GeneratedFile> files)
    {
        var operations = result.Model!.Client.Groups.Sum(group => group.Operations.Count);
        var characters = files.Sum(file => file.Text.Length);
        var unions = result.Model.Types.OfType<UnionModel>().GroupBy(Distinction).OrderBy(group => group.Key, StringComparer.Ordinal);
        var raw = result.Problems.Count(problem => problem.Descriptor == ProblemCatalog.UnionNotExpressible);
        var problems = result.Problems.GroupBy(problem => problem.Descriptor.Id).Select(group => $"{group.Key} {group.Count()}").DefaultIfEmpty("none");
        return string.Create(CultureInfo.InvariantCulture, $"""
            {document}
              operations {operations}, types {result.Model.Types.Count}, files {files.Count}, lines {Lines(files)}, characters {characters}
              unions: {string.Join(", ", unions.Select(group => $"{group.Key} {group.Count()}"))}, left as raw JSON {raw}
              problems: {string.Join(", ", problems)}
            """);
    }

    private static string Distinction(UnionModel union)
    {
        var kinds = union.Cases.Any(item => item.Test is KindTest or ElementTest);
        return (union.TagName, kinds) switch
        {
            (not null, true) => "by tag and kind",
            (not null, false) => "by tag",
            (null, true) => union.Cases.Any(item => item.Test is MembersTest or AnyMemberTest) ? "by kind and members" : "by kind",
            (null, false) => "by members",
        };
    }

    private sealed record EmittedWhole(SpecResult Result, EquatableList<GeneratedFile> Files);
}
