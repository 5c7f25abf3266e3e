using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// What was found last of operations, each in the one place that it can have. The checks of a body ask for the same operations one after another, on any
/// thread; what another one took the place of is found again. A weak table would keep them all, with a handle of the garbage collector for each.
/// </summary>
/// <param name="find">Finds the value of an operation.</param>
internal sealed class RecentValues<T>(Func<IOperation, T> find)
{
    private const int Places = 256;

    private readonly Entry?[] _places = new Entry?[Places];

    public T Of(IOperation operation)
    {
        ref var place = ref _places[PlaceOf(operation)];
        var entry = Volatile.Read(ref place);
        if (entry?.Operation != operation)
        {
            entry = new Entry(operation, find(operation));
            Volatile.Write(ref place, entry);
        }

        return entry.Value;
    }

    // By where it is written: an object's own hash is made when it is first asked for, and nobody else asks an operation for it.
    private static int PlaceOf(IOperation operation)
    {
        var span = operation.Syntax.FullSpan;
        return ((span.Start * 31) + (span.Length * 7) + (int)operation.Kind) & (Places - 1);
    }

    private sealed class Entry(IOperation operation, T value)
    {
        public IOperation Operation { get; } = operation;

        public T Value { get; } = value;
    }
}
