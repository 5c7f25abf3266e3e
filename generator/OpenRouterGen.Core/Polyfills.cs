#if NETSTANDARD2_0
// The compiler asks for these types when newer language features are used on netstandard2.0. They are embedded: no other assembly sees
// them, not even the tests, where they would stand beside the platform's own.
using Microsoft.CodeAnalysis;

namespace Microsoft.CodeAnalysis
{
    [Embedded]
    internal sealed class EmbeddedAttribute : Attribute;
}

namespace System.Runtime.CompilerServices
{
    [Embedded]
    internal static class IsExternalInit;

    [Embedded]
    [AttributeUsage(AttributeTargets.All, Inherited = false)]
    internal sealed class RequiredMemberAttribute : Attribute;

    [Embedded]
    [AttributeUsage(AttributeTargets.All, Inherited = false)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;
    }

    [Embedded]
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    internal sealed class InterpolatedStringHandlerAttribute : Attribute;

    [Embedded]
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class InterpolatedStringHandlerArgumentAttribute(params string[] arguments) : Attribute
    {
        public string[] Arguments { get; } = arguments;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    [Embedded]
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }

    [Embedded]
    [AttributeUsage(AttributeTargets.Constructor)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}
#endif
