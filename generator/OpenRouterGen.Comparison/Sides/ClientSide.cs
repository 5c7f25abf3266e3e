using OpenRouterGen.Core;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Sides;

/// <summary>One of the two clients that are compared: after overlays and repairs, and only what the project selects.</summary>
internal sealed class ClientSide
{
    private ClientSide(SpecSources sources, SpecResult result) => (Sources, Result) = (sources, result);

    public SpecSources Sources { get; }

    /// <summary>The model, or the problems that keep the document from having one.</summary>
    public SpecResult Result { get; }

    /// <summary>The client that would be emitted; null when the document cannot be used.</summary>
    public ApiModel? Model => Result.Model;

    public static ClientSide Read(SpecSources sources, CancellationToken cancellationToken) =>
        new(sources, SpecCompiler.Compile(sources, cancellationToken));
}
