using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>
/// What an operation's members are called in its client, whether it needs them all or not. They are given before its parameters are: a
/// parameter of such a name would hide the member.
/// </summary>
/// <param name="Method">The method, such as <c>GetAsync</c>.</param>
/// <param name="TryMethod">The method that returns an error of the API instead of throwing it.</param>
internal sealed record OperationNames(CSharpIdentifier Method, CSharpIdentifier TryMethod)
{
    /// <summary>The method that makes the request.</summary>
    public required CSharpIdentifier RequestMethod { get; init; }

    /// <summary>The method that makes events of a buffered answer.</summary>
    public required CSharpIdentifier EventsMethod { get; init; }

    /// <summary>The field that describes the operation.</summary>
    public required CSharpIdentifier OperationField { get; init; }

    /// <summary>The field that describes the events of its stream.</summary>
    public required CSharpIdentifier EventsField { get; init; }

    /// <summary>The field that says where the bytes of its answer are.</summary>
    public required CSharpIdentifier DownloadField { get; init; }
}
