using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>An operation behind branches, conversions and variables, with the way that leads there.</summary>
/// <param name="Operation">Where the way ends.</param>
internal sealed record Alternative(IOperation Operation)
{
    /// <summary>What most alternatives have of everything. The platform's own is looked up by its type each time.</summary>
    public static readonly ImmutableStack<IOperation> None = ImmutableStack<IOperation>.Empty;

    /// <summary>The mentions of variables on the way, the last one first.</summary>
    public ImmutableStack<IOperation> Variables { get; init; } = None;

    /// <summary>Where it is reported: at the first variable, or where it is written when there is none.</summary>
    public IOperation Place => Variables.IsEmpty ? Operation : Variables.Last();

    /// <summary>The mentions of variables on the way, and that of the constant in which it ends.</summary>
    public ImmutableStack<IOperation> Mentions =>
        Operation is ILocalReferenceOperation or IFieldReferenceOperation { Type.TypeKind: not TypeKind.Enum } ? Variables.Push(Operation) : Variables;

    public Choice? Choice { get; init; }

    public ImmutableStack<IOperation> Conditions { get; init; } = None;

    /// <summary>The open enum was constructed by name, which says: I know that it is new.</summary>
    public bool IsIntended { get; init; }

    /// <summary>A conversion to a number is on the way: a character counts as its code.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Never the value itself, but one of those that a variable can have: nothing is known of it.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>
    /// What a variable was given before a branch, and keeps where the branch is not taken: that may never be, as it had to be given something.
    /// </summary>
    public bool IsLeft { get; init; }

    public Alternative At(IOperation operation) => this with { Operation = operation };

    public Alternative When(IOperation condition) => this with { Conditions = Conditions.Push(condition) };
}
