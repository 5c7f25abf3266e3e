using System.Text.Json.Nodes;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>A value that the document shows for a schema, and the emitted type of that schema.</summary>
internal sealed record Example(string Place, SpecNode Schema, TypeRef Type, JsonNode? Json)
{
    public string Text => ExampleJson.Text(Json);
}
