using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A type that reads and writes itself as JSON.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<TSelf> : IJsonReadable<TSelf>, IJsonWritable
    where TSelf : IJsonModel<TSelf>;
