using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>The document of the folder <c>Sample</c>, which has every kind of type, member, case and operation, with its catalog.</summary>
internal static class SampleDocument
{
    public static readonly BuildOptions Options = new() { Namespace = "Sample.Api", Client = "SampleClient", ToolVersion = "1.2.3" };

    private static readonly Lazy<ApiModel> s_model = new(() => Build(Options));
    private static readonly Lazy<EquatableList<GeneratedFile>> s_files = new(() => EmittedCode.Emit(s_model.Value));

    public static ApiModel Model => s_model.Value;

    public static EquatableList<GeneratedFile> Files => s_files.Value;

    /// <summary>Builds the document anew, also with other options.</summary>
    public static ApiModel Build(BuildOptions options) => TestDocument.Model(Read("openapi.yaml") + SampleSchemas.Everything, options, Read("models.json"));

    private static string Read(string file) => Repository.Read("tests/OpenRouterGen.Generator.Tests/Emission/Sample/" + file);
}
