using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Naming;

/// <summary>
/// The names of a record: of its members, and of the locals that stand for them in its methods. One that extends another record has the names of that one too.
/// </summary>
internal sealed class RecordScope(ProblemSink problems, CSharpIdentifier record, RecordScope? extended = null)
{
    private readonly NameScope _members = NameScopes.Record(problems, record, extended?._members);
    private readonly NameScope _locals = NameScopes.RecordLocals(problems, extended?._locals);

    /// <summary>Gives names to a member; what the arguments are says <see cref="NameScope.Give"/>.</summary>
    public MemberNames Give(string wanted, string spelling, string owner, SourceSpot spot, string overlay, SourceSpot? chosen = null)
    {
        var name = _members.Give(wanted, spelling, owner, spot, overlay, chosen: chosen);
        var local = CSharpIdentifier.ToCamelCase(name.Text);
        return new MemberNames(name, _locals.GiveHidden(local, local, owner));
    }
}
