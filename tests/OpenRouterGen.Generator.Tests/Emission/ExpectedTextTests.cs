using System.Runtime.CompilerServices;
using OpenRouterGen.Core.Model;
using static OpenRouterGen.Generator.Tests.Emission.SampleModel;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>
/// One small type of each kind against its text, for readers of a change. <c>OPENROUTERGEN_UPDATE_EXPECTED=1</c> writes the texts anew; they are then read, not trusted.
/// </summary>
public sealed class ExpectedTextTests
{
    [Fact]
    public void An_open_enum() => Compare("Size", EnumOf("Size", ("1K", "R1K"), ("2K", "R2K")));

    [Fact]
    public void A_record() => Compare("Request", RecordOf("Request",
        Required("prompt", "Prompt", Text) with { Description = "What to draw, `briefly`." },
        Required("user_id", "UserId", OrNull(Text)),
        Optional("n", "N", Small) with { Constraints = new ConstraintModel { Bounds = new WholeBounds(1, 10) }, Default = "1" }));

    [Fact]
    public void A_union() => Compare("Choice", UnionOf("Choice", "type",
        Case("Automatic", Record("Automatic"), new TagTest(Texts("auto"))),
        Case("Texts", List(Text), new KindTest(JsonKind.Array))), RecordOf("Automatic", Tag("auto")));

    private static void Compare(string name, TypeModel type, params TypeModel[] others)
    {
        // What the client reaches stands in its own file, so that the shared one holds the type alone.
        var operations = others.Select(other => new OperationModel("get", Id("Get"), "GET", EquatableList<PathPart>.Empty) { Response = Record(other.Name.Text) });
        var group = new ClientGroupModel(Id("TheClient"), Id("The"), "t", operations.ToEquatableList());
        var model = new ApiModel(
            Options("Api"),
            new ClientModel(Id("Client"), null, "https://example.test", new[] { group }.ToEquatableList()),
            others.Append(type).ToEquatableList(),
            EquatableList<CatalogModel>.Empty);
        var files = EmittedCode.Emit(model);
        var actual = files.Single(file => file.HintName == "Api.Types.g.cs").Text;

        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(files.Select(file => EmittedCode.AsOrdinary(file.Text)))));
        var path = Path.Combine(Here(), "Expected", name + ".cs.txt");
        if (Environment.GetEnvironmentVariable("OPENROUTERGEN_UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
