using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The length of a time that is written out. No time is a constant of C#, but how one is made of numbers is plain to see.</summary>
internal static class WrittenTime
{
    private const int Deepest = 20;

    /// <summary>The time in ticks; null when it is not written out.</summary>
    public static double? Ticks(IOperation operation, int depth = 0) => operation switch
    {
        _ when depth > Deepest => null,
        IConversionOperation { OperatorMethod: null } conversion => Ticks(conversion.Operand, depth + 1),
        IParenthesizedOperation parenthesized => Ticks(parenthesized.Operand, depth + 1),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } negative => -Ticks(negative.Operand, depth + 1),
        IDefaultValueOperation { Type: { } type } when IsTime(type) => 0,
        IFieldReferenceOperation { Field: { IsStatic: true } field } when IsTime(field.Type) => Named(field),
        IObjectCreationOperation { Type: { } type } creation when IsTime(type) => Sum(creation.Arguments, "Ticks"),
        IInvocationOperation { TargetMethod: { IsStatic: true } method } call when IsTime(method.ContainingType) && method.Name.StartsWith("From") =>
            Sum(call.Arguments, method.Name.Substring("From".Length)),
        _ => null,
    };

    private static bool IsTime(ITypeSymbol type) =>
        type is { Name: nameof(TimeSpan), ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static double? Named(IFieldSymbol field) => (field.ContainingType.Name, field.Name) switch
    {
        (nameof(TimeSpan), nameof(TimeSpan.Zero)) => 0,
        (nameof(TimeSpan), nameof(TimeSpan.MinValue)) => long.MinValue,
        (nameof(TimeSpan), nameof(TimeSpan.MaxValue)) => long.MaxValue,
        (nameof(Timeout), nameof(Timeout.InfiniteTimeSpan)) => Timeout.InfiniteTimeSpan.Ticks,
        _ => null,
    };

    /// <summary>The platform names each parameter by its unit; one that is called otherwise has that of the method.</summary>
    private static double? Sum(IEnumerable<IArgumentOperation> arguments, string unitOfMethod)
    {
        var sum = 0d;
        foreach (var argument in arguments)
        {
            if (argument is not { Parameter.Name: { } name, Value.ConstantValue: { HasValue: true, Value: { } number } }
                || (TicksOf(name) ?? TicksOf(unitOfMethod)) is not { } unit
                || number is not (int or long or double))
            {
                return null;
            }

            sum += Convert.ToDouble(number, CultureInfo.InvariantCulture) * unit;
        }

        return Math.Truncate(sum);
    }

    private static long? TicksOf(string unit) => unit.ToLowerInvariant() switch
    {
        "ticks" => 1,
        "microseconds" => TimeSpan.TicksPerMillisecond / 1000,
        "milliseconds" => TimeSpan.TicksPerMillisecond,
        "seconds" => TimeSpan.TicksPerSecond,
        "minutes" => TimeSpan.TicksPerMinute,
        "hours" => TimeSpan.TicksPerHour,
        "days" => TimeSpan.TicksPerDay,
        _ => null,
    };
}
