using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>Reads what an object looks like after its construction, from <c>new</c> or <c>with</c>.</summary>
internal sealed class ConstructedObjectReader
{
    private const int Deepest = 20;

    // Rules, catalogs and calls look at the same objects.
    private readonly RecentValues<ConstructedObject?> _made;
    private readonly LocalValues _locals;
    private readonly MemberValues _members;

    public ConstructedObjectReader(LocalValues locals, MemberValues members)
    {
        (_locals, _members) = (locals, members);
        _made = new(made => made is IObjectCreationOperation creation ? OfCreation(creation) : OfWith((IWithOperation)made, 0));
    }

    public ConstructedObject? Read(IOperation operation, int depth = 0) => operation switch
    {
        _ when depth > Deepest => null,
        IObjectCreationOperation => _made.Of(operation),

        // What is kept does not know how deep it stands: code that is being typed may copy an object from itself.
        IWithOperation with => depth == 0 ? _made.Of(with) : OfWith(with, depth),
        IConversionOperation { OperatorMethod: null } conversion => Read(conversion.Operand, depth + 1),
        IParenthesizedOperation parenthesized => Read(parenthesized.Operand, depth + 1),
        ILocalReferenceOperation local when _locals.InitializerOf(local) is { } initializer => Read(initializer, depth + 1),
        _ => null,
    };

    private ConstructedObject? OfCreation(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type)
        {
            return null;
        }

        var found = new ConstructedObject(type, creation, Count(creation.Initializer)) { IsComplete = creation.Arguments.IsEmpty };
        Initialize(found, creation.Initializer);
        return FollowingAssignments.Add(found, creation, _locals) ? found : null;
    }

    private ConstructedObject? OfWith(IWithOperation with, int depth)
    {
        if (with.Type is not INamedTypeSymbol type)
        {
            return null;
        }

        var original = Original(with.Operand, depth + 1);
        var found = new ConstructedObject(type, with, Count(with.Initializer) + (original?.Members.Count ?? 0));
        if (original is not null)
        {
            found.Inherit(original);
        }

        Initialize(found, with.Initializer);
        return found;
    }

    private static int Count(IObjectOrCollectionInitializerOperation? initializer) => initializer?.Initializers.Length ?? 0;

    /// <summary>What is copied: a member of the compilation too that nothing can change, whose object nothing can change either.</summary>
    private ConstructedObject? Original(IOperation operand, int depth) =>
        MemberOf(operand) is { } member && operand.Type is INamedTypeSymbol { IsRecord: true } type && HasOnlyInitMembers(type)
            ? _members.ContentOf(member) is { Values: { Count: 1 } values } ? Read(values[0].Value, depth) : null
            : Read(operand, depth);

    private static ISymbol? MemberOf(IOperation operand) => operand switch
    {
        IMemberReferenceOperation reference => reference.Member,
        IInvocationOperation { Arguments.IsEmpty: true } call => call.TargetMethod,
        _ => null,
    };

    private static bool HasOnlyInitMembers(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().All(property => property.IsStatic || property.SetMethod is null or { IsInitOnly: true });

    private static void Initialize(ConstructedObject target, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
        {
            return;
        }

        foreach (var operation in initializer.Initializers)
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                    target.Set(property.Property, new MemberValue(assignment, assignment.Value));
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation property } nested:
                    // The members of an object that is already there are set: the object itself is not known.
                    target.Set(property.Property, new MemberValue(nested, nested.InitializedMember));
                    break;
                default:
                    target.IsComplete = false;
                    break;
            }
        }
    }
}
