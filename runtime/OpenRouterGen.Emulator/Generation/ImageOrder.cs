using OpenRouter.Emulator.Catalog;
using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Generation;

/// <summary>A request that was accepted, with everything decided.</summary>
internal sealed record ImageOrder
{
    public required string Model { get; init; }

    public required string Prompt { get; init; }

    public required long? Seed { get; init; }

    /// <summary>How many pictures.</summary>
    public required int Count { get; init; }

    public required PixelSize Size { get; init; }

    public required DrawnFormat Format { get; init; }

    public required bool Transparent { get; init; }

    /// <summary>How many input references.</summary>
    public required int References { get; init; }

    /// <summary>Whether the answer is a stream: it was asked for, and the endpoint has one.</summary>
    public required bool Streams { get; init; }

    /// <summary>Who serves it.</summary>
    public required CatalogEndpoint Endpoint { get; init; }

    /// <summary>Counts and size; never the prompt.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count} pictures of {Size} by {Model}");
}
