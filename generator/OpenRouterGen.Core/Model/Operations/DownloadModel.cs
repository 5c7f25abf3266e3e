using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>Methods that send the bytes of an answer to a target instead of keeping them.</summary>
/// <param name="MethodName">The method.</param>
/// <param name="Target">Its parameter that says where the bytes go.</param>
/// <param name="Members">The wire names of the members that are bytes in base64.</param>
internal sealed record DownloadModel(CSharpIdentifier MethodName, CSharpIdentifier Target, EquatableList<string> Members)
{
    /// <summary>The method that streams; null when the operation does not.</summary>
    public CSharpIdentifier? StreamingMethodName { get; init; }

    /// <summary>The member that distinguishes the events of a stream; null when none does.</summary>
    public string? Tag { get; init; }

    /// <summary>The tags of events that complete the stream: their bytes are a result and no preview.</summary>
    public EquatableList<string> Results { get; init; } = EquatableList<string>.Empty;
}
