/**
 * The rules of the OASIS Common Alerting Protocol 1.2 (schema and 3.2) as a Python program over its own XML parser, which
 * shares nothing with what writes the files: documents in as JSON, the faults of each out.
 */
export const CAP_CHECKS = String.raw`
import json, re, sys
import xml.etree.ElementTree as tree
NS = '{urn:oasis:names:tc:emergency:cap:1.2}'
ALERT = ['identifier','sender','sent','status','msgType','source','scope','restriction','addresses','code','note','references','incidents','info']
INFO = ['language','category','event','responseType','urgency','severity','certainty','audience','eventCode','effective','onset','expires','senderName','headline','description','instruction','web','contact','parameter','resource','area']
AREA = ['areaDesc','polygon','circle','geocode','altitude','ceiling']
MANY = {'code','info','category','responseType','eventCode','parameter','resource','area','polygon','circle','geocode'}
NEED = {'alert': ['identifier','sender','sent','status','msgType','scope'], 'info': ['category','event','urgency','severity','certainty'], 'area': ['areaDesc']}
WORDS = {
 'status': 'Actual Exercise System Test Draft', 'msgType': 'Alert Update Cancel Ack Error', 'scope': 'Public Restricted Private',
 'category': 'Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other',
 'responseType': 'Shelter Evacuate Prepare Execute Avoid Monitor Assess AllClear None',
 'urgency': 'Immediate Expected Future Past Unknown', 'severity': 'Extreme Severe Moderate Minor Unknown',
 'certainty': 'Observed Likely Possible Unlikely Unknown'}
TIME = re.compile(r'^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$')
NAME = re.compile(r'^[^\s,<&]+$')
def pairs(text):
    return [tuple(float(n) for n in pair.split(',')) for pair in text.split(' ')]
def level(element, names, what, faults):
    found = [child.tag.replace(NS, '') for child in element]
    if any(not child.tag.startswith(NS) for child in element): faults.append(what + ': namespace')
    unknown = [n for n in found if n not in names]
    if unknown: return faults.append(what + ': unknown ' + str(unknown))
    if [names.index(n) for n in found] != sorted(names.index(n) for n in found): faults.append(what + ': order')
    for name in NEED[what]:
        if name not in found: faults.append(what + ': lacks ' + name)
    for name in set(found):
        if found.count(name) > 1 and name not in MANY: faults.append(what + ': repeats ' + name)
    for child in element:
        name, text = child.tag.replace(NS, ''), child.text or ''
        if name in WORDS and text not in WORDS[name].split(): faults.append(name + ': ' + text)
        if name in ('sent','effective','onset','expires') and not TIME.match(text): faults.append(name + ': ' + text)
        if name in ('identifier','sender') and not NAME.match(text): faults.append(name + ': ' + text)
        if name == 'references':
            for one in text.split(' '):
                parts = one.split(',')
                if len(parts) != 3 or not TIME.match(parts[2]): faults.append('references: ' + one)
        if name == 'polygon':
            points = pairs(text)
            if len(points) < 4 or points[0] != points[-1]: faults.append('polygon: open')
            if any(not (54 < lat < 70 and 10 < lon < 25) for lat, lon in points): faults.append('polygon: order of latitude and longitude')
        if name == 'circle':
            centre, radius = text.split(' ')
            (lat, lon), = pairs(centre)
            if float(radius) < 0 or not (54 < lat < 70 and 10 < lon < 25): faults.append('circle: ' + text)
        if name == 'geocode' and [c.tag.replace(NS, '') for c in child] != ['valueName', 'value']: faults.append('geocode')
def check(document):
    faults = []
    try: root = tree.fromstring(document.encode('utf-8'))
    except Exception as fault: return [str(fault)]
    if root.tag != NS + 'alert': return ['not an alert']
    level(root, ALERT, 'alert', faults)
    kind = root.findtext(NS + 'msgType')
    if kind in ('Update', 'Cancel') and root.find(NS + 'references') is None: faults.append(kind + ' without references')
    for info in root.findall(NS + 'info'):
        level(info, INFO, 'info', faults)
        for area in info.findall(NS + 'area'): level(area, AREA, 'area', faults)
    return faults
print(json.dumps([check(one) for one in json.load(sys.stdin)]))
`;
