using System.Globalization;
using System.Reflection;

namespace SigTroubleshoot.Tables;

/// <summary>The initializer of a type, as a static method: which it is.</summary>
/// <param name="initializer">The initializer.</param>
internal sealed class StaticInitializer(ConstructorInfo initializer) : MethodInfo
{
    public override string Name => initializer.Name;

    public override Type DeclaringType => initializer.DeclaringType!;

    public override Type ReflectedType => DeclaringType;

    public override Module Module => initializer.Module;

    public override Type ReturnType => typeof(void);

    public override ParameterInfo ReturnParameter => ((Action)GC.Collect).Method.ReturnParameter;

    public override MethodAttributes Attributes => initializer.Attributes;

    public override CallingConventions CallingConvention => CallingConventions.Standard;

    public override RuntimeMethodHandle MethodHandle => initializer.MethodHandle;

    public override ICustomAttributeProvider ReturnTypeCustomAttributes => initializer;

    public override MethodInfo GetBaseDefinition() => this;

    public override Type[] GetGenericArguments() => [];

    public override ParameterInfo[] GetParameters() => [];

    public override MethodImplAttributes GetMethodImplementationFlags() => initializer.GetMethodImplementationFlags();

    public override object[] GetCustomAttributes(bool inherit) => [];

    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => [];

    public override bool IsDefined(Type attributeType, bool inherit) => false;

    public override object? Invoke(object? obj, BindingFlags invokeAttr, Binder? binder, object?[]? parameters, CultureInfo? culture) => throw new NotSupportedException();
}
