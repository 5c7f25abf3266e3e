using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core;

/// <summary>The model, or null when the document cannot be used; and what is wrong with it.</summary>
internal sealed record SpecResult(ApiModel? Model, EquatableList<Problem> Problems)
{
    /// <summary>The file of the document.</summary>
    public string Document { get; init; } = string.Empty;

    /// <summary>Where the parts of the model stand; null unless the sources ask for it.</summary>
    public ModelPlaces? Places { get; init; }
}
