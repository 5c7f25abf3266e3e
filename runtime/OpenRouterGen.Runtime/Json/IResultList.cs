using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>The results of an answer, whatever their type is.</summary>
internal interface IResultList
{
    /// <summary>How many results there are.</summary>
    int Count { get; }

    /// <summary>The slots of the answer that hold no result, in order.</summary>
    IReadOnlyList<(int Index, JsonElement Json)> Missing { get; }

    /// <summary>Why the first slot that does not fit is no result; null when all of them fit.</summary>
    ModelJsonException? Misfit { get; }

    /// <summary>Bytes from the start of the text to the list.</summary>
    long Offset { get; }

    /// <summary>
    /// Counts results that hold nothing among the missing. For who reads an answer, before it goes out: only there it is known whether their bytes went to a
    /// target instead.
    /// </summary>
    void LeaveOutEmpty();

    /// <summary>How many results were asked for; null when nobody says.</summary>
    int? Asked { get; }

    /// <summary>Says how many results were asked for.</summary>
    void AskedFor(int? results);

    /// <summary>What was made of each result, with something made of each missing one in its place.</summary>
    IReadOnlyList<TOther> Interleave<TOther>(IReadOnlyList<TOther> made, Func<UnknownCase, TOther> missing);
}
