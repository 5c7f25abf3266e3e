using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Naming;

/// <summary>The scopes of what is emitted: one for the namespace, and one for each class.</summary>
internal static class NameScopes
{
    /// <summary>The types of the namespace.</summary>
    public static NameScope Types(ProblemSink problems) => new(problems, ReservedNames.Types, "Model") { HasTypes = true };

    /// <summary>The clients, each of which has a file of its name: to Roslyn and some file systems small letters are the same as capitals.</summary>
    public static NameScope Files(ProblemSink problems)
    {
        var names = new NameScope(problems, [], "Client") { IgnoresCase = true };
        names.Reserve("Types", "the file of shared types");
        return names;
    }

    /// <summary>The properties of the root client.</summary>
    public static NameScope Root(ProblemSink problems, CSharpIdentifier name) =>
        new(problems, ReservedNames.RootMembers, "Operations") { Class = name, HasProperties = true };

    /// <summary>The methods of a client, and its private members.</summary>
    public static NameScope Client(ProblemSink problems, CSharpIdentifier name) =>
        new(problems, ReservedNames.ClientMembers, "Operation") { Class = name };

    /// <summary>The parameters and locals of an operation's methods, which use members of the client as well.</summary>
    public static NameScope Parameters(ProblemSink problems, NameScope client)
    {
        var names = new NameScope(problems, [], "Value") { Outer = client };
        names.Reserve("options", "the options of the call");
        names.Reserve("cancellationToken", "the token of the call");
        return names;
    }

    /// <summary>The members of an open enum, which its class of constants has as well.</summary>
    public static NameScope Enum(ProblemSink problems, CSharpIdentifier name) =>
        new(problems, ReservedNames.EnumMembers, "Value") { Class = name, HasProperties = true };

    /// <summary>The constants for named numbers.</summary>
    public static NameScope Constants(ProblemSink problems, CSharpIdentifier name) => new(problems, ReservedNames.ObjectMembers, "Value") { Class = name };

    /// <summary>The members of a record, beside those of the one that it extends.</summary>
    public static NameScope Record(ProblemSink problems, CSharpIdentifier name, NameScope? extended = null) =>
        new(problems, ReservedNames.RecordMembers, "Value") { Class = name, HasProperties = true, Outer = extended };

    /// <summary>The locals in a record's methods that stand for its members.</summary>
    public static NameScope RecordLocals(ProblemSink problems, NameScope? extended = null) =>
        new(problems, ReservedNames.RecordLocals, "Value") { Outer = extended };

    /// <summary>The constants and the nested classes of a class that is made from a catalog.</summary>
    public static NameScope Catalog(ProblemSink problems, CSharpIdentifier name) =>
        new(problems, ReservedNames.CatalogMembers, "Models") { Class = name, HasTypes = true };

    /// <summary>The constants of such a nested class.</summary>
    public static NameScope CatalogGroup(ProblemSink problems, CSharpIdentifier name) =>
        new(problems, ReservedNames.ObjectMembers, "Model") { Class = name };
}
