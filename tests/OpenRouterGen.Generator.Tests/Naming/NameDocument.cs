using System.Text.Json.Nodes;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Naming;

/// <summary>A document and its catalog, in a namespace of its own.</summary>
internal sealed record NameDocument(JsonObject Document, JsonArray Catalog, string Client, string Json)
{
    public SpecResult Compile(string @namespace) => SpecCompiler.Compile(
        new SpecSources(
            new SpecSource("spec.json", Document.ToJsonString(), Bundled: false),
            EquatableList<SpecSource>.Empty,
            new EquatableList<SpecSource>([new SpecSource("catalog.json", Catalog.ToJsonString(), Bundled: false)]),
            new BuildOptions { Namespace = @namespace, Client = Client, Json = Json }),
        CancellationToken.None);

    /// <summary>The document as a person would write it down.</summary>
    public override string ToString() => $"client: {Client}\ncatalog: {Catalog.ToJsonString()}\n{Document}";
}
