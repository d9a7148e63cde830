export { competitorLead, relationshipStrength, strengthTrend } from './strength';
