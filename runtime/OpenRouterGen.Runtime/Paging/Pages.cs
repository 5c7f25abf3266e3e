using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace OpenRouter.Runtime;

/// <summary>Enumerates the items of all pages of a list. A page is fetched when the items of the one before it were taken.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pages
{
    /// <summary>Pages by a number of items to leave out.</summary>
    /// <typeparam name="TPage">The type of the answer.</typeparam>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="fetch">Fetches the page that begins at an offset; null sends none.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="size">What is known about the size of a page.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The items.</returns>
    /// <exception cref="OpenRouterResponseFormatException">The service gave a page again, as one that ignores the offset: they would never end.</exception>
    public static async IAsyncEnumerable<TItem> ByOffset<TPage, TItem>(
        Func<long?, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        PageSize size,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(items);
        var offset = size.Offset;
        IReadOnlyList<TItem> before = [];
        while (true)
        {
            var page = items(await fetch(offset, cancellationToken).ConfigureAwait(false)) ?? [];
            if (page.Count > 0 && page.Count == before.Count && page.Zip(before).All(static pair => IsSame(pair.First, pair.Second)))
            {
                throw Endless("The service gave the page before again instead of that at offset "
                    + offset?.ToString(CultureInfo.InvariantCulture) + ", so the pages would never end.");
            }

            before = page;
            foreach (var item in page) yield return item;
            if (size.IsLast(page.Count)) yield break;
            offset = (offset ?? 0) + page.Count;
        }
    }

    /// <summary>Pages by a cursor that each page gives for the next.</summary>
    /// <typeparam name="TPage">The type of the answer.</typeparam>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="fetch">Fetches the page of a cursor; null sends none.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="next">The cursor of the page after it; null or empty for none.</param>
    /// <param name="cursor">The cursor to begin with; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The items.</returns>
    /// <exception cref="OpenRouterResponseFormatException">The service gave a cursor again; the pages would never end.</exception>
    public static async IAsyncEnumerable<TItem> ByCursor<TPage, TItem>(
        Func<string?, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?> next,
        string? cursor,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(next);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            if (!string.IsNullOrEmpty(cursor)) seen.Add(cursor);
            var answer = await fetch(cursor, cancellationToken).ConfigureAwait(false);
            var page = items(answer) ?? [];
            foreach (var item in page) yield return item;
            cursor = next(answer);
            if (page.Count == 0 || string.IsNullOrEmpty(cursor)) yield break;
            if (seen.Contains(cursor))
            {
                throw Endless("The service gave the cursor of a page that was read before, so the pages would never end.");
            }
        }
    }

    private static OpenRouterResponseFormatException Endless(string message) => new(message, "$", default);

    // Records with lists are equal only by their JSON.
    private static bool IsSame<TItem>(TItem one, TItem other) =>
        EqualityComparer<TItem>.Default.Equals(one, other)
            || (one is IJsonWritable written && other is IJsonWritable before && JsonText.Write(written).Span.SequenceEqual(JsonText.Write(before).Span));
}
