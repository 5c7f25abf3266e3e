using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares the types of values, and whether they may be null.</summary>
internal sealed class ValueComparer(ComparisonScope scope)
{
    /// <summary>Compares two types.</summary>
    /// <param name="checks">What is looked for.</param>
    /// <param name="old">The type that a value had.</param>
    /// <param name="new">The type that it has.</param>
    /// <param name="compared">The value.</param>
    /// <param name="throws">Whether who reads the value throws when it does not fit.</param>
    /// <param name="nullReport">The id of the diagnostic that reports a null which is not allowed any more; null for none.</param>
    /// <returns>Whether the types are of one sort, so that constraints of the one can be compared with those of the other.</returns>
    public bool Compare(ValueCheckSet checks, TypeRef old, TypeRef @new, Compared compared, bool throws, string? nullReport = null)
    {
        var relation = scope.Relations.Of(old, @new);
        if (!scope.Types.AreSame(old, @new))
        {
            CompareTypes(checks, old, @new, compared, relation);
        }

        if (!old.Nullable && @new.Nullable)
        {
            var verdicts = throws ? compared.Use.IfReceived(Verdicts.Wire) : Verdicts.None;
            scope.AddToSchema(checks.Nullable, compared, Words.Of(old), Words.Of(@new), verdicts);
        }
        else if (old.Nullable && !@new.Nullable)
        {
            var change = scope.AddToSchema(checks.NotNullable, compared, Words.Of(old), Words.Of(@new), compared.Use.IfSent(Verdicts.Wire));
            if (nullReport is not null)
            {
                change.Reported(nullReport);
            }
        }

        return relation == TypeRelation.Same || (IsNumber(old) && IsNumber(@new));
    }

    private void CompareTypes(ValueCheckSet checks, TypeRef old, TypeRef @new, Compared compared, TypeRelation relation)
    {
        var verdicts = Verdict(relation, compared.Use);
        var (before, after) = (Words.Of(old with { Nullable = false }), Words.Of(@new with { Nullable = false }));
        var change = scope.AddToSchema(checks.TypeChanged, compared, before, after, verdicts).Between(old, @new);
        if (compared.Use.Sent && relation == TypeRelation.Narrower && Element(@new) is NamedRef { Kind: NamedKind.Enum })
        {
            change.Reported("ORG1002");
        }
    }

    /// <summary>What another type means for a value that goes there.</summary>
    public static Verdicts Verdict(TypeRelation relation, Use use) => relation switch
    {
        TypeRelation.Same => Verdicts.None,
        TypeRelation.Open => use.IfReceived(Verdicts.Behavior),
        TypeRelation.Wider => use.IfReceived(Verdicts.Wire),
        TypeRelation.Narrower => use.IfSent(Verdicts.Wire),
        TypeRelation.Other => Verdicts.Wire,
        _ => throw new InvalidOperationException(relation.ToString()),
    };

    private static TypeRef Element(TypeRef type) => type switch
    {
        ListRef list => Element(list.Element),
        MapRef map => Element(map.Value),
        _ => type,
    };

    private static bool IsNumber(TypeRef type) => type is ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal };
}
