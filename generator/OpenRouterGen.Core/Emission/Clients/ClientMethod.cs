using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>A public method of a client: everything but its body.</summary>
/// <param name="Result">What it returns, as C# writes it.</param>
/// <param name="Name">The name.</param>
/// <param name="Parameters">Its parameters in their order, without options and token.</param>
internal sealed record ClientMethod(Code Result, CSharpIdentifier Name, IReadOnlyList<MethodParameter> Parameters)
{
    private static readonly CSharpIdentifier s_options = CSharpIdentifier.Create("options");
    private static readonly CSharpIdentifier s_token = CSharpIdentifier.Create("cancellationToken");

    public required string Summary { get; init; }

    public string? Remarks { get; init; }

    public required string Returns { get; init; }

    public IReadOnlyList<ThrownException> Exceptions { get; init; } = [];

    public bool Deprecated { get; init; }

    /// <summary>Whether completion leaves it out.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The wire name of the flag that the method sets itself; null for none.</summary>
    public Literal? SetsParameter { get; init; }

    /// <summary>Whether the method asks for a stream: that is what the flag is set to.</summary>
    public bool IsStream { get; init; }

    /// <summary>Writes the documentation and the head; the body follows.</summary>
    public void Emit(CodeWriter writer)
    {
        writer.Doc(Documentation());
        if (Deprecated)
        {
            writer.Line($"[{RuntimeNames.Obsolete}]");
        }

        if (IsHidden)
        {
            writer.Line($"[{RuntimeNames.Hidden}]");
        }

        if (SetsParameter is { } member)
        {
            var value = IsStream ? Code.Empty : Code.Of($", Value = false");
            writer.Line($"[{RuntimeNames.SetsParameter}({member}{value})]");
        }

        writer.Line($"public virtual {Result} {Name}(");
        foreach (var parameter in Parameters)
        {
            writer.Line($"    {parameter.Declaration},");
        }

        writer.Line($"    {RuntimeNames.RequestOptions}? options = null,");
        writer.Line($"    {RuntimeNames.CancellationToken} cancellationToken = default)");
    }

    private XmlDoc Documentation()
    {
        var doc = new XmlDoc().Summary(Summary).Remarks(Remarks);
        foreach (var parameter in Parameters)
        {
            doc.Parameter(parameter.Name, parameter.Description);
        }

        doc.Parameter(s_options, "Options of this call alone; null for those of the client.").Parameter(s_token, "Cancels the call.").Returns(Returns);
        foreach (var exception in Exceptions)
        {
            doc.Exception(exception.Type, exception.Reason);
        }

        return doc;
    }
}
