using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>What one file holds.</summary>
internal sealed class FileContent(string hintName)
{
    public string HintName { get; } = hintName;

    public ClientGroupModel? Group { get; init; }

    public List<TypeModel> Types { get; } = [];

    public List<EmittedParameters> Parameters { get; } = [];
}
