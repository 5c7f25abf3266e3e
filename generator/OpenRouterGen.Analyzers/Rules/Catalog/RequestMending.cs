using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouter.Runtime;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>
/// Finds for what an entry does not accept in a request the nearest that it accepts, as the runtime does when it fits a request; where there is nothing, the
/// parameter goes. What is not proven stays as it is.
/// </summary>
internal sealed class RequestMending
{
    private readonly CatalogEvaluation _evaluation;
    private readonly CompilationScope _scope;

    private RequestMending(CatalogEvaluation evaluation, CompilationScope scope) => (_evaluation, _scope) = (evaluation, scope);

    /// <summary>The only entry that the request can name.</summary>
    public CatalogEntry Entry => _evaluation.Entries[0];

    /// <summary>Null for everything but a request that names one entry, and that may be sent.</summary>
    public static RequestMending? Of(IOperation made, CompilationScope scope) =>
        scope.Types.ShapeOf(made.Type) is { } shape && CatalogEvaluation.Of(made, shape, scope) is { Entries.Count: 1 } evaluation
            && TypedCode.IsComplete(made.Syntax.GetLocation())
            && ReportingExtensions.Counts(made, scope)
            ? new RequestMending(evaluation, scope)
            : null;

    public IEnumerable<ParameterMend> Mends() => _evaluation.Judged().Where(judged => judged.Set.IsOwn).SelectMany(
        judged => judged.Parameter.IsList ? OfList(judged.Parameter, judged.Set) : OfValue(judged.Parameter, judged.Set));

    private IEnumerable<ParameterMend> OfList(CatalogParameter parameter, MemberValue set) => Mends(
        set,
        _scope.Items.Count(set.Value),
        count => CatalogJudge.Judge(Entry, parameter, count) is not null,
        _ => false,
        count => CatalogJudge.Said(Entry, parameter, null) is { Kind: DescriptorKind.Range } range
            && NearestBound.Of(count.Count, range.Minimum, range.Maximum, isCount: true) is { } limit
            ? mend => mend with { Limit = (int)limit }
            : null);

    private IEnumerable<ParameterMend> OfValue(CatalogParameter parameter, MemberValue set)
    {
        var isCertain = true;
        var mends = Mends(
            set,
            set.Find(_scope.Values),
            value => CatalogJudge.Judge(Entry, parameter, value) is not null,
            value => value.Kind == FoundKind.Null,
            value => Nearest(parameter, value, set, ref isCertain) is { } text ? mend => mend with { Text = text } : null);
        return isCertain ? mends : [];
    }

    /// <param name="set">The parameter.</param>
    /// <param name="found">What it can be.</param>
    /// <param name="isWrong">Whether the entry does not accept something.</param>
    /// <param name="isUnset">Whether something is not sent.</param>
    /// <param name="nearest">What it becomes; null when nothing that is accepted is like it.</param>
    private IReadOnlyList<ParameterMend> Mends<T>(
        MemberValue set,
        Alternatives<T> found,
        Func<T, bool> isWrong,
        Func<T, bool> isUnset,
        Func<T, Func<ParameterMend, ParameterMend>?> nearest)
        where T : IAlternative
    {
        var wrong = found.Proven(isWrong, _evaluation.Variables);
        if (wrong.Count > 0 && found.All.All(one => isUnset(one) || (isWrong(one) && nearest(one) is null)))
        {
            return [new ParameterMend(set.Assignment, set.Value, set.Value)];
        }

        // Of several values behind one variable none is written instead of it.
        return
        [
            .. from one in wrong
               where found.All.Count(other => other.Place.Syntax.Span == one.Place.Syntax.Span) == 1
               let mended = nearest(one)?.Invoke(new ParameterMend(set.Assignment, one.Place, one.Source))
               where mended is not null
               select mended,
        ];
    }

    private string? Nearest(CatalogParameter parameter, FoundValue value, MemberValue set, ref bool isCertain)
    {
        var said = CatalogJudge.Said(Entry, parameter, value.Text);
        if (said.Kind == DescriptorKind.Range && value.IsNumber)
        {
            var number = Convert.ToDouble(value.Constant, CultureInfo.InvariantCulture);
            return NearestBound.Of(number, said.Minimum, said.Maximum, isCount: false) is { } bound ? Literal(bound, set.Member) : null;
        }

        if (said.Kind != DescriptorKind.Choice || value.Text is not { } text)
        {
            return null;
        }

        var areOthersKnown = true;
        var nearest = NearestChoice.Beside(parameter.WireName, text, said.Values, name => TextOf(name, ref areOthersKnown));
        isCertain &= areOthersKnown;
        return nearest is null ? null : SymbolDisplay.FormatLiteral(nearest, quote: value.Constant is string);
    }

    private string? TextOf(string wireName, ref bool isKnown)
    {
        if (_evaluation.SetOf(wireName)?.Find(_scope.Values).All is not { } found)
        {
            return null;
        }

        isKnown &= found.Length == 1 && found[0].Kind is FoundKind.Constant or FoundKind.Null;
        return found[0].Text;
    }

    private static string Literal(double bound, IPropertySymbol? member) =>
        CatalogDescriptor.Text(bound) + (RuntimeTypes.Underlying(member?.Type)?.SpecialType == SpecialType.System_Decimal ? "m" : string.Empty);
}
