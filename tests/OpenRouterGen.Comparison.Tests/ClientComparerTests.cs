using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Tests;

public sealed class ClientComparerTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://example.com }]
        paths: {}
        """;

    [Fact]
    public void A_document_does_not_differ_from_itself() =>
        Assert.Empty(ClientComparer.Compare(Side(), Side(), CancellationToken.None).Findings);

    private static ClientSide Side() => ClientSide.Read(
        new SpecSources(
            new SpecSource("openapi.yaml", Document, Bundled: false), EquatableList<SpecSource>.Empty, EquatableList<SpecSource>.Empty, new BuildOptions()),
        CancellationToken.None);
}
