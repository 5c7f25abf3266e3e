using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>One of the values that parts can be together.</summary>
internal sealed record Combined<T>(T Value, Choice? Choice, ImmutableStack<IOperation> Conditions, ImmutableStack<IOperation> Variables)
{
    /// <summary>What nothing has been put together to yet.</summary>
    public static Combined<T> Of(T value) => new(value, null, ImmutableStack<IOperation>.Empty, ImmutableStack<IOperation>.Empty);

    /// <summary>A value that is found for a part.</summary>
    public static Combined<T> Of(T value, FoundValue found) => new(value, found.Choice, found.Conditions, found.Variables);

    public Combined<T> With(Combined<T> next, Func<T, T, T> join) =>
        new(join(Value, next.Value), Choice ?? next.Choice, Join(Conditions, next.Conditions), Join(Variables, next.Variables));

    private static ImmutableStack<IOperation> Join(ImmutableStack<IOperation> all, ImmutableStack<IOperation> more) =>
        more.IsEmpty ? all : more.Aggregate(all, (stack, operation) => stack.Push(operation));
}
