using System.Globalization;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Naming;

/// <summary>A later version of a document adds things; names that are in somebody's code stay.</summary>
public class NamesSurviveTests
{
    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_additions_rename_no_type_and_no_member(int seed)
    {
        var text = File.ReadAllText(Path.Combine(SharedFolder.Repository, "spec", "openapi.yaml"));
        var before = Names(Compile(text));
        var after = Names(Compile(Add(text, new Random(seed))));
        Assert.Empty(before.Except(after));
        Assert.True(after.Count > before.Count);
    }

    /// <summary>Adds operations, schemas, members and enum values in random places.</summary>
    private static string Add(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var i = 0; i < 8; i++)
        {
            var name = "Added" + random.Next(100_000).ToString(CultureInfo.InvariantCulture);
            switch (random.Next(4))
            {
                case 0:
                    lines.Insert(After(lines, "paths:"),
                        $"  /{name}: {{ get: {{ operationId: get{name}, tags: [Images], responses: {{ '200': {{ description: ok, content: {{ application/json: "
                            + $"{{ schema: {{ type: object, properties: {{ data: {{ type: array, items: {{ type: object, properties: {{ kind: {{ type: string, "
                            + $"enum: [a, b] }} }} }} }} }} }} }} }} }} }} }} }}");
                    break;
                case 1:
                    lines.Insert(After(lines, "  schemas:"),
                        $"    {name}: {{ type: object, properties: {{ usage: {{ $ref: '#/components/schemas/ImageGenerationUsage' }} }} }}");
                    break;
                case 2:
                    lines.Insert(After(lines, "    ImageGenerationResponse:", "      properties:"),
                        $"        {name}: {{ type: object, properties: {{ x: {{ type: string, enum: [p, q] }} }} }}");
                    break;
                default:
                    var line = After(lines, "    ImageGenerationRequest:", "        quality:") - 1;
                    line = lines.FindIndex(line, found => found.TrimStart().StartsWith("enum: [", StringComparison.Ordinal));
                    lines[line] = lines[line].Replace("enum: [", $"enum: [{name}, ", StringComparison.Ordinal);
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    private static int After(List<string> lines, params string[] marks)
    {
        var at = 0;
        foreach (var mark in marks)
        {
            at = lines.FindIndex(at, line => line.TrimEnd() == mark);
            Assert.True(at >= 0, $"The document has no line '{mark}'.");
            at++;
        }

        return at;
    }

    private static ApiModel Compile(string text)
    {
        var result = SpecCompiler.Compile(
            new SpecSources(new SpecSource("openapi.yaml", text, Bundled: false), EquatableList<SpecSource>.Empty, EquatableList<SpecSource>.Empty, new()),
            CancellationToken.None);
        Assert.NotNull(result.Model);
        return result.Model;
    }

    /// <summary>Every type and every member with the type it has.</summary>
    private static HashSet<string> Names(ApiModel model) =>
    [
        .. model.Types.Select(type => type.Name.Text),
        .. model.Types.OfType<RecordModel>()
        .SelectMany(record => record.Properties.Select(property => $"{record.Name.Text}.{property.Name.Text} ({property.WireName}): {property.Type}")),
        .. model.Types.OfType<EnumModel>().SelectMany(type => type.Members.Select(member => $"{type.Name.Text}.{member.Name.Text} = {member.WireValue}")),
        .. model.Client.Groups.SelectMany(group => group.Operations.Select(operation => $"{group.PropertyName.Text}.{operation.Names.Method.Text}")),
    ];
}
