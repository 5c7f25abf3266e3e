using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Names of locals and parameters inside one emitted method. They show nowhere outside it, so a tie is broken by an underscore.
/// </summary>
internal sealed class LocalNames
{
    // A local of this name would be a discard.
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "_" };

    public LocalNames(params string[] reserved)
    {
        foreach (var name in reserved)
        {
            _taken.Add(name);
        }
    }

    /// <summary>A local for a member: its name with a small first letter.</summary>
    public CSharpIdentifier For(CSharpIdentifier member) => Free(member.ToCamelCase().Text);

    /// <summary>A local that says whether a member was there.</summary>
    public CSharpIdentifier Has(CSharpIdentifier member) => Free("has" + member.Text);

    private CSharpIdentifier Free(string name)
    {
        while (!_taken.Add(name))
        {
            name += "_";
        }

        return CSharpIdentifier.Create(name);
    }
}
