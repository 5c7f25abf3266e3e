using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class ApiEmitterTests
{
    [Fact]
    public void Types_stand_with_the_only_client_that_uses_them()
    {
        var files = SampleDocument.Files;

        Assert.Equal(
            ["Sample.Api.DrawClient.g.cs", "Sample.Api.SampleClient.g.cs", "Sample.Api.ThingsClient.g.cs", "Sample.Api.Types.g.cs"],
            files.Select(file => file.HintName));
        Assert.Equal("Sample.Api.DrawClient.g.cs", FileOf("record DrawRequest "));
        Assert.Equal("Sample.Api.DrawClient.g.cs", FileOf("record ListParameters "));
        Assert.Equal("Sample.Api.ThingsClient.g.cs", FileOf("record Awkward "));
        Assert.Equal("Sample.Api.Types.g.cs", FileOf("record Node "));

        string FileOf(string declaration) => Assert.Single(files, file => file.Text.Contains(declaration, StringComparison.Ordinal)).HintName;
    }

    [Fact]
    public void The_text_is_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "tr-TR", "ar-SA", "de-DE" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal(SampleDocument.Files, EmittedCode.Emit(SampleDocument.Build(SampleDocument.Options)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Cancellation_ends_emission() => Assert.Throws<OperationCanceledException>(
        () => SpecEmitter.Emit(SampleDocument.Model, "spec.yaml", BuildingLimits.Default, new CancellationToken(true)));

    [Theory]
    [InlineData("\");class Evil{}//")]
    [InlineData("\\")]
    [InlineData("{x}{{0}}")]
    [InlineData("</summary>\n#error\r\u0085class Evil{}\u2028class Evil{}\u2029#if X")]
    [InlineData("\"\"\"*/ \ud800 \u202e \0")]
    [InlineData("]]> <see cref=\"System.Environment\"/> & \u001b[31m")]
    public void No_text_of_a_document_becomes_code(string text)
    {
        var model = HostileDocument.Model(text);

        var compilation = EmittedCode.Compile(EmittedCode.Emit(model).Select(file => EmittedCode.AsOrdinary(file.Text)));

        Assert.Empty(EmittedCode.Problems(compilation));
        var declared = compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Select(node => node.Identifier.Text);
        Assert.Equal(Expected(model).Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// The document's own names, its open enum's class of values, and the names that were made from the text: a client and a class of the catalog.
    /// </summary>
    private static IEnumerable<string> Expected(ApiModel model) =>
    [
        "ByMembers", "Choice", "Client", "ClientJsonResolver", "DoParameters", "Either", "EitherOther", "EitherThing", "GroupClient", "Known", "More",
        "Naming", "Plain", "Requiring", "Thing", "Values",
        model.Client.Groups.Single(group => group.TypeName.Text != "GroupClient").TypeName.Text,
        .. Assert.Single(model.Catalogs).Groups.Select(group => group.ClassName?.Text).OfType<string>(),
    ];
}
