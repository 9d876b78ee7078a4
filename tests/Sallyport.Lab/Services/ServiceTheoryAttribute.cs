using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Sallyport.Lab.Services;

/// <summary>A test that runs once for each service of <see cref="LabServices"/>, and is skipped with the reason for one that cannot run on this machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Sallyport.Lab.Services.ServiceTheoryDiscoverer", "Sallyport.Lab")]
public sealed class ServiceTheoryAttribute : FactAttribute;

/// <summary>Makes the cases: an ordinary theory of this version of xunit can only skip all of its rows.</summary>
public sealed class ServiceTheoryDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        LabServices.All.Select(service => Case(service, testMethod, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault()));

    private XunitTestCase Case(LabService service, ITestMethod method, TestMethodDisplay display, TestMethodDisplayOptions options) => service.WhyNot() is { } reason
        ? new XunitSkippedDataRowTestCase(messages, display, options, method, reason, [service.Id])
        : new XunitTestCase(messages, display, options, method, [service.Id]);
}
