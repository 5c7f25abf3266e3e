using System.Reflection;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.Analyzers.Tests.Completeness;

/// <summary>Every class of the analyzers that has a descriptor, with it.</summary>
internal static class DescribedRules
{
    public static IReadOnlyList<(Type Rule, DiagnosticDescriptor Descriptor)> All { get; } =
    [
        .. from type in typeof(DiagnosticIds).Assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(DiagnosticDescriptor)
           let descriptor = (DiagnosticDescriptor)field.GetValue(null)!
           orderby descriptor.Id
           select (type, descriptor),
    ];

    public static TheoryData<string> Ids() => [.. All.Select(described => described.Descriptor.Id)];

    public static (Type Rule, DiagnosticDescriptor Descriptor) Of(string id) => All.Single(described => described.Descriptor.Id == id);
}
