using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>The sample, emitted, compiled together with <see cref="SampleUse"/> and loaded.</summary>
internal static class SampleAssembly
{
    private static readonly Lazy<Assembly> s_assembly = new(() => EmittedCode.Load(EmittedCode.Compile(
        SampleDocument.Files.Select(file => file.Text).Append(SampleUse.Text))));

    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Type Type(string name) => s_assembly.Value.GetType("Sample.Api." + name, throwOnError: true)!;

    public static object Read(string type, string json) => JsonSerializer.Deserialize(json, Type(type), s_options)!;

    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), s_options);

    /// <summary>What is written after reading.</summary>
    public static string RoundTrip(string type, string json) => Write(Read(type, json));

    public static object? Member(object value, string name) => value.GetType().GetProperty(name)!.GetValue(value);

    /// <summary>Runs a method of the code that uses the sample.</summary>
    public static object? Run(string method, params object?[] arguments)
    {
        try
        {
            return Type("Use").GetMethod(method)!.Invoke(null, arguments);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
