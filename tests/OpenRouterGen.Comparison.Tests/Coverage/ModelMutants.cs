using System.Collections;
using System.Reflection;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Tests.Coverage;

/// <summary>Copies of a model in which one member of one record has another value.</summary>
internal static class ModelMutants
{
    private const int MostItems = 12;

    private static readonly NullabilityInfoContext s_nullability = new();

    /// <summary>The members of the model's records that can be another one. What is always a record is what its own members are.</summary>
    public static IEnumerable<PropertyInfo> Members(Type type) => All(type).Where(member => !IsRecord(member.PropertyType) || MayBeNull(member));

    /// <summary>Whether a type is a record of the model.</summary>
    public static bool IsRecord(Type type) => type.Namespace == typeof(ApiModel).Namespace
        && type is { IsClass: true, IsAbstract: false, IsGenericType: false } && type.GetMethod("<Clone>$") is not null;

    public static string Key(Type type, PropertyInfo member) => $"{type.Name}.{member.Name}";

    /// <summary>All copies, each with the key of the member that differs; those of members that are not wanted any more are left out.</summary>
    public static IEnumerable<(string Key, object Copy)> Of(object record, Func<string, bool> isWanted)
    {
        foreach (var member in All(record.GetType()))
        {
            var key = Key(record.GetType(), member);
            var value = member.GetValue(record);
            if (isWanted(key))
            {
                foreach (var other in Others(value, member))
                {
                    yield return (key, With(record, member, other));
                }
            }

            foreach (var (inner, copy) in Within(value, isWanted))
            {
                yield return (inner, With(record, member, copy));
            }
        }
    }

    private static IEnumerable<(string Key, object Copy)> Within(object? value, Func<string, bool> isWanted)
    {
        if (value is null)
        {
            yield break;
        }

        if (IsRecord(value.GetType()))
        {
            foreach (var mutant in Of(value, isWanted))
            {
                yield return mutant;
            }
        }
        else if (ItemType(value.GetType()) is { } type)
        {
            var items = ((IEnumerable)value).Cast<object>().ToList();
            for (var i = 0; i < Math.Min(items.Count, MostItems); i++)
            {
                foreach (var (key, copy) in Within(items[i], isWanted))
                {
                    yield return (key, List(type, [.. items.Take(i), copy, .. items.Skip(i + 1)]));
                }
            }
        }
    }

    private static IEnumerable<object?> Others(object? value, PropertyInfo member)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        if (MayBeNull(member) && value is not null)
        {
            yield return null;
        }

        if (ItemType(type) is { } item)
        {
            var items = value is null ? [] : ((IEnumerable)value).Cast<object>().ToList();
            if (items.Count > 0)
            {
                yield return List(item, [.. items.Skip(1)]);
            }

            if (item == typeof(string))
            {
                yield return List(item, [.. items, "another"]);
            }

            if (item == typeof(CSharpIdentifier))
            {
                yield return List(item, [.. items, CSharpIdentifier.Create("Another")]);
            }
        }
        else if (Other(value, type) is { } other)
        {
            yield return other;
        }
    }

    private static object? Other(object? value, Type type) => (value, type) switch
    {
        (bool flag, _) => !flag,
        (string text, _) => text + "x",
        (int number, _) => number + 1,
        (long number, _) => number + 1,
        (decimal number, _) => number + 1,
        (double number, _) => number * 2,
        (Bound<decimal> bound, _) => bound with { Value = bound.Value + 1 },
        (Bound<double> bound, _) => bound with { Value = bound.Value + 1 },
        (CSharpIdentifier name, _) => CSharpIdentifier.Create(name.Text + "X"),
        (MemberNames names, _) => names with { Property = CSharpIdentifier.Create(names.Property.Text + "X") },
        (TypeRef old, _) => old is ScalarRef { Kind: ScalarKind.Boolean } ? new ScalarRef(ScalarKind.Guid) : new ScalarRef(ScalarKind.Boolean),
        (CaseTest, _) => new MembersTest(new EquatableList<string>(["another"])),
        (Enum, _) => Enum.GetValues(type).Cast<object>().First(other => !other.Equals(value)),
        (null, _) when type == typeof(string) => "another",
        (null, _) when type == typeof(CSharpIdentifier) => CSharpIdentifier.Create("Another"),
        (null, _) when type == typeof(long) => 1L,
        (null, _) when type == typeof(int) => 1,
        _ => null,
    };

    private static IEnumerable<PropertyInfo> All(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && property.GetIndexParameters().Length == 0);

    private static bool MayBeNull(PropertyInfo member) => s_nullability.Create(member).ReadState == NullabilityState.Nullable;

    private static Type? ItemType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>) ? type.GetGenericArguments()[0] : null;

    private static object List(Type item, IReadOnlyList<object> items)
    {
        var array = Array.CreateInstance(item, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(items[i], i);
        }

        return Activator.CreateInstance(typeof(EquatableList<>).MakeGenericType(item), array)!;
    }

    private static object With(object record, PropertyInfo member, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        member.SetValue(copy, value);
        return copy;
    }
}
