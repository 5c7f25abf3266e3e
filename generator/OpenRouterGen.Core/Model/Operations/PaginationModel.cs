using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>How the pages of a list follow each other. The parameters are members of the operation's optional ones.</summary>
internal sealed record PaginationModel(CSharpIdentifier MethodName, TypeRef Item, CSharpIdentifier Input)
{
    /// <summary>The way from the answer to the items.</summary>
    public required EquatableList<PageMember> Results { get; init; }

    /// <summary>The way from the answer to the cursor of the next page; empty for pages by offset.</summary>
    public EquatableList<PageMember> Next { get; init; } = EquatableList<PageMember>.Empty;

    /// <summary>The input is an <c>int</c>.</summary>
    public bool IsSmall { get; init; }

    public CSharpIdentifier? Limit { get; init; }

    public long? DefaultLimit { get; init; }

    /// <summary>The service answers with everything when neither an offset nor a limit is asked for.</summary>
    public bool IsWhole { get; init; }

    public bool IsByCursor => Next.Count > 0;
}
