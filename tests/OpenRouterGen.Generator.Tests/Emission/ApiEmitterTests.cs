using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenRouterGen.Core.Model;
using static OpenRouterGen.Generator.Tests.Emission.SampleModel;

namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class ApiEmitterTests
{
    [Fact]
    public void Types_stand_with_the_only_client_that_uses_them()
    {
        var model = Create();
        var other = new OperationModel("getNode", Id("GetNode"), "GET", new[] { new PathPart("/node", false) }.ToEquatableList()) { Response = Record("Node") };
        var group = new ClientGroupModel(Id("OtherClient"), Id("Other"), "Other", new[] { other }.ToEquatableList());
        var files = EmittedCode.Emit(model with { Client = model.Client with { Groups = model.Client.Groups.Append(group).ToEquatableList() } });

        Assert.Equal(["Sample.Api.DrawClient.g.cs", "Sample.Api.OtherClient.g.cs", "Sample.Api.SampleClient.g.cs", "Sample.Api.Types.g.cs"], files.Select(file => file.HintName));
        Assert.Contains("record DrawRequest ", files[0].Text, StringComparison.Ordinal);
        Assert.Contains("record ListParameters ", files[0].Text, StringComparison.Ordinal);
        Assert.Contains("record Node ", files[3].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("record DrawRequest ", files[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_the_same_in_every_culture()
    {
        var expected = EmittedCode.Emit(Create());
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "tr-TR", "ar-SA", "de-DE" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal(expected, EmittedCode.Emit(Create()));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Cancellation_ends_emission()
        => Assert.Throws<OperationCanceledException>(() => OpenRouterGen.Core.Emission.ApiEmitter.Emit(Create(), new CancellationToken(true)));

    [Theory]
    [InlineData("\");class Evil{}//")]
    [InlineData("\\")]
    [InlineData("{x}{{0}}")]
    [InlineData("</summary>\n#error\r\u0085class Evil{}\u2028class Evil{}\u2029#if X")]
    [InlineData("\"\"\"*/ \ud800 \u202e \0")]
    [InlineData("]]> <see cref=\"System.Environment\"/> & \u001b[31m")]
    public void No_text_of_a_document_becomes_code(string text)
    {
        var type = RecordOf("Thing",
            Optional(text, "A", Text) with { Description = text, Default = text, Constraints = new ConstraintModel { Pattern = text } },
            Optional("c", "C", Text) with { Constant = new ConstantModel(text, null) },
            Required("t", "T", Text) with { Constant = new ConstantModel(text, null) }) with
        {
            Description = text,
            Rules = new[] { new RuleModel(text, RuleKind.Equal, RuleEffect.Refused, text, "c", text) { When = Texts(text), WhenPattern = text, Allowed = Texts(text) } }.ToEquatableList(),
            Described = new DescribedRequestModel(
                Id("A"), new[] { new DescribedParameterModel(text) { DescribedBy = text, Pattern = text, Harmless = Texts(text) } }.ToEquatableList())
            { Options = Texts(text) },
        };
        var union = UnionOf("Either", text,
            Case("A", Record("Thing"), new TagTest(Texts(text))),
            Case("B", List(Text), new MembersTest(Texts(text))),
            Case("C", Text, new MemberValueTest(text, Texts(text)))) with
        { Description = text };
        var choice = EnumOf("Choice", (text, "A")) with { Description = text };
        var operation = new OperationModel(text, Id("Do"), text, new[] { new PathPart(text, false), new PathPart(text, true) }.ToEquatableList())
        {
            Summary = text,
            Description = text + ".",
            ResponseDescription = text,
            Parameters = new[]
            {
                new ParameterModel(text, Id("P"), Text, ParameterPlace.Path) { Description = text },
                new ParameterModel(text, Id("H"), Text, ParameterPlace.Header) { Description = text },
            }.ToEquatableList(),
            Response = Record("Thing"),
            Errors = new[] { new ErrorModel(400, text) }.ToEquatableList(),
            Stream = new StreamModel(Union("Either")) { Sentinel = text },
        };
        var group = new ClientGroupModel(Id("GroupClient"), Id("Group"), text, new[] { operation }.ToEquatableList()) { Description = text };
        var catalog = new CatalogModel(Id("Known"), new[] { new CatalogGroupModel(null, new[] { EntryOf(text) }.ToEquatableList()) }.ToEquatableList())
        {
            RecordName = Id("Thing"),
            MemberName = Id("A"),
        };
        var model = new ApiModel(
            Options() with { ToolVersion = text },
            new ClientModel(Id("Client"), text, text, new[] { group }.ToEquatableList()),
            new TypeModel[] { type, union, choice }.ToEquatableList(),
            new[] { catalog }.ToEquatableList());

        var compilation = EmittedCode.Compile(EmittedCode.Emit(model).Select(file => EmittedCode.AsOrdinary(file.Text)));

        Assert.Empty(EmittedCode.Problems(compilation));
        var declared = compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()).Select(node => node.Identifier.Text);
        Assert.Equal(["Choice", "Client", "Either", "GroupClient", "Known", "SampleJsonResolver", "Thing", "Values"], declared.Order(StringComparer.Ordinal));
    }

    private static CatalogEntryModel EntryOf(string text) => new(Id("A"), text, text)
    {
        AsOf = text,
        Descriptors = new[] { new DescriptorModel(text, DescriptorKind.Choice) { Values = Texts(text, text) } }.ToEquatableList(),
        Endpoints = new[] { new CatalogEndpointModel(text, Texts(text)) }.ToEquatableList(),
    };
}
